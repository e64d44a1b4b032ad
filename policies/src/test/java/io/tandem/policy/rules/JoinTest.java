package io.tandem.policy.rules;

import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which resources belong to a subnet, by what its network ACLs say. */
class JoinTest {
    private static int made;

    private static final Resource SUBNET = resource("subnet", Map.of("id", "subnet-1"), Map.of());
    private static final Check CLOSED =
            referring("acl", "subnetIds").anyPasses(at("closed").isTrue());

    @Test
    void theProgramsOwnReferenceCounts() {
        var acl = resource("acl", Map.of("closed", true), Map.of("subnetIds", Set.of(SUBNET.urn())));

        assertThat(verdict(acl)).isEqualTo(Verdict.PASS);
    }

    @Test
    void anIdThatSomebodyWroteOutCountsToo() {
        assertThat(verdict(acl(true, "subnet-1"))).isEqualTo(Verdict.PASS);
    }

    @Test
    void whatNamesAnotherOneDoesNotBelong() {
        assertThat(verdict(acl(true, "subnet-2"))).isEqualTo(Verdict.fail("no acl belongs to it"));
    }

    @Test
    void whatMayYetBelongIsWaitedFor() {
        assertThat(verdict(acl(true, Value.UNKNOWN))).isInstanceOf(Verdict.Deferred.class);
    }

    @Test
    void whatBelongsAndIsWrongFailsThoughItMayNameMore() {
        assertThat(verdict(acl(false, "subnet-1", Value.UNKNOWN))).isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void oneThatPassesAmongManyIsEnough() {
        assertThat(verdict(acl(false, "subnet-1"), acl(true, "subnet-2"), acl(true, "subnet-1")))
                .isEqualTo(Verdict.PASS);
    }

    private static Verdict verdict(Resource... acls) {
        var stack = new Stack(List.of(acls));
        return CLOSED.of(new Subject(SUBNET, stack, Settings.NONE));
    }

    private static Resource acl(boolean closed, Object... subnets) {
        return resource("acl", Map.of("closed", closed, "subnetIds", List.of(subnets)), Map.of());
    }

    private static Resource resource(String type, Map<String, Object> properties, Map<String, Set<String>> from) {
        var name = type + made++;
        return new Resource("urn:" + name, type, name, Value.of(properties), Optional.empty(), false, from);
    }
}
