package io.tandem.rehearsal.cloud;

import java.util.List;
import java.util.Map;

/** The regions that the simulated account has enabled, three zones each. */
public final class Regions {
    private static final List<String> ENABLED = List.of("ap-south-1", "ap-south-2", "us-east-1");

    /** How zone ids begin; they name the same building in every account, which zone names do not. */
    private static final Map<String, String> ZONE_IDS =
            Map.of("ap-south-1", "aps1", "ap-south-2", "aps2", "us-east-1", "use1");

    /** https://docs.aws.amazon.com/general/latest/gr/elb.html */
    private static final Map<String, String> LOAD_BALANCER_ZONES =
            Map.of("ap-south-1", "ZP97RAFLXTNZK", "ap-south-2", "Z0173938T07WNTVAEPZN", "us-east-1", "Z35SXDOTRQ7X7K");

    private Regions() {}

    public static List<String> all() {
        return ENABLED;
    }

    public static List<String> zones(String region) {
        return List.of(region + "a", region + "b", region + "c");
    }

    /** The hosted zone of AWS that a region's application load balancers are named in. */
    public static String loadBalancerZone(String region) {
        return LOAD_BALANCER_ZONES.getOrDefault(region, "");
    }

    /** The region in an ARN, empty if there is none. */
    public static String of(String arn) {
        var parts = arn.split(":", -1);
        return parts.length > 3 ? parts[3] : "";
    }

    /** {@code aps1-az2} of {@code ap-south-1b}. */
    public static String zoneId(String zone) {
        var region = zone.substring(0, zone.length() - 1);
        return ZONE_IDS.getOrDefault(region, region) + "-az" + (zone.charAt(zone.length() - 1) - 'a' + 1);
    }
}
