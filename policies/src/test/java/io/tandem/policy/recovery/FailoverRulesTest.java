package io.tandem.policy.recovery;

import static io.tandem.policy.testing.Few.complaints;
import static io.tandem.policy.testing.Few.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailoverRulesTest {
    private static final String ZONES = "dr18-private-zones-everywhere";

    @Test
    void aPrivateZoneOfOneRegionNeedsNoOther() {
        assertThat(complaints(ZONES, vpc("eu-west-1"), zone(List.of(Map.of("vpcId", "vpc-eu-west-1")))))
                .isEmpty();
    }

    @Test
    void whereANetworkIsCanBeToldByTheNetwork() {
        var here = Map.of("vpcId", "vpc-eu-west-1");

        assertThat(complaints(ZONES, vpc("eu-west-1"), vpc("eu-central-1"), zone(List.of(here, here))))
                .containsExactly("networks know it in [eu-west-1]");
        assertThat(complaints(
                        ZONES,
                        vpc("eu-west-1"),
                        vpc("eu-central-1"),
                        zone(List.of(here, Map.of("vpcId", "vpc-eu-central-1")))))
                .isEmpty();
    }

    private static Resource vpc(String region) {
        return resource(Types.VPC, region, region, Map.of("id", "vpc-" + region));
    }

    private static Resource zone(List<?> networks) {
        return resource(Types.ZONE, "inner", "eu-west-1", Map.of("zoneId", "Z1", "vpcs", Value.of(networks)));
    }
}
