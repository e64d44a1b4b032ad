package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.HOSTED_ZONE;
import static io.tandem.rehearsal.cloud.rules.Types.LOAD_BALANCER;
import static io.tandem.rehearsal.cloud.rules.Types.RECORD;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasTargetsTest extends InWorld {
    private static final String MUMBAI = "ZP97RAFLXTNZK";

    private void make(String name, String zone) {
        var alias = Inputs.of("name", name, "zoneId", zone, "evaluateTargetHealth", true);
        world.make(RECORD, "records", Inputs.NONE, "ttl", Inputs.NONE, "aliases", List.of(alias));
    }

    private String balancer() {
        return world.one(LOAD_BALANCER).attribute("dnsName").orElseThrow();
    }

    private void assertInvalid(String reason, String name, String zone) {
        assertRefused("InvalidChangeBatch", reason, () -> make(name, zone));
    }

    @Test
    void aLoadBalancerInItsOwnZoneIsTaken() {
        make(balancer(), MUMBAI);
    }

    @Test
    void itsNameForBothAddressFamiliesIsTaken() {
        make("dualstack." + balancer() + ".", MUMBAI);
    }

    @Test
    void theZoneOfTheLoadBalancersOfAnotherRegionIsRefused() {
        assertInvalid("aliases[].zoneId", balancer(), "Z0173938T07WNTVAEPZN");
    }

    @Test
    void aLoadBalancerThatIsNotThereIsRefused() {
        assertInvalid("was not found", "gone-1.ap-south-1.elb.amazonaws.com", MUMBAI);
    }

    @Test
    void aRecordOfTheSameZoneIsTaken() {
        var target = world.one(RECORD).attribute("fqdn").orElseThrow();

        make(target, world.one(HOSTED_ZONE).id());
    }

    @Test
    void aRecordThatIsNotInTheSameZoneIsRefused() {
        var zone = world.one(HOSTED_ZONE).id();

        assertInvalid("was not found", "gone.example.com", zone);
    }

    @Test
    void whatElseAwsOffersIsTaken() {
        make("d111111abcdef8.cloudfront.net", "Z2FDTNDATAQYW2");
    }
}
