package io.tandem.rehearsal.cloud;

import java.util.List;
import java.util.Map;

/** The regions that the simulated account has enabled, three zones each. */
public final class Regions {
    private static final List<String> ENABLED = List.of("ap-south-1", "ap-south-2", "us-east-1");

    /** How zone ids begin; they name the same building in every account, which zone names do not. */
    private static final Map<String, String> ZONE_IDS =
            Map.of("ap-south-1", "aps1", "ap-south-2", "aps2", "us-east-1", "use1");

    private Regions() {}

    public static List<String> all() {
        return ENABLED;
    }

    public static List<String> zones(String region) {
        return List.of(region + "a", region + "b", region + "c");
    }

    /** {@code aps1-az2} of {@code ap-south-1b}. */
    public static String zoneId(String zone) {
        var region = zone.substring(0, zone.length() - 1);
        return ZONE_IDS.getOrDefault(region, region) + "-az" + (zone.charAt(zone.length() - 1) - 'a' + 1);
    }
}
