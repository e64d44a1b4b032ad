package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.ACCESS_ENTRY;
import static io.tandem.rehearsal.cloud.rules.Types.ACCESS_POLICY_ASSOCIATION;
import static io.tandem.rehearsal.cloud.rules.Types.CLUSTER;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessEntriesTest extends InWorld {
    private static final String POLICIES = "arn:aws:eks::aws:cluster-access-policy/";

    private void assertInvalid(String property, Object value) {
        assertRefused("InvalidParameterException", property, () -> world.make(ACCESS_ENTRY, property, value));
    }

    @Test
    void aPrincipalThatIsNoRoleOrUserIsRefused() {
        assertInvalid("principalArn", "arn:aws:iam::111122223333:group/administrators");
    }

    @Test
    void aRoleWithAPathIsTaken() {
        world.make(ACCESS_ENTRY, "principalArn", "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/Admin");
    }

    @Test
    void aServiceLinkedRoleIsRefused() {
        assertInvalid(
                "principalArn",
                "arn:aws:iam::111122223333:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport");
    }

    @Test
    void aGroupOfTheSystemIsRefused() {
        assertInvalid("kubernetesGroups", List.of("system:masters"));
    }

    @Test
    void aNameOfTheSystemIsRefused() {
        assertInvalid("userName", "system:admin");
    }

    @Test
    void anEntryOnAClusterThatReadsItsConfigMapIsRefused() {
        var old = world.make(CLUSTER, "accessConfig.authenticationMode", "CONFIG_MAP");

        assertRefused(
                "InvalidRequestException",
                "authentication mode",
                () -> world.make(ACCESS_ENTRY, "clusterName", old.id()));
    }

    @Test
    void aPolicyThatEksDoesNotHaveIsRefused() {
        assertRefused(
                "InvalidParameterException",
                "policyArn",
                () -> world.make(ACCESS_POLICY_ASSOCIATION, "policyArn", POLICIES + "AmazonEKSOwnerPolicy"));
    }

    @Test
    void aPolicyForSomebodyWithoutAnEntryIsRefused() {
        assertRefused(
                "ResourceNotFoundException",
                "principalArn",
                () -> world.make(ACCESS_POLICY_ASSOCIATION, "principalArn", "arn:aws:iam::111122223333:role/Stranger"));
    }

    @Test
    void aPolicyForNodesIsRefused() {
        var nodes = "arn:aws:iam::111122223333:role/nodes";
        world.make(ACCESS_ENTRY, "principalArn", nodes, "type", "EC2_LINUX");

        assertRefused(
                "InvalidParameterException",
                "STANDARD",
                () -> world.make(ACCESS_POLICY_ASSOCIATION, "principalArn", nodes));
    }

    @Test
    void aScopeOfNamespacesWithoutNamespacesIsRefused() {
        assertRefused(
                "InvalidParameterException",
                "accessScope.namespaces",
                () -> world.make(ACCESS_POLICY_ASSOCIATION, "accessScope.type", "namespace"));
    }

    @Test
    void aScopeOfNamespacesIsTaken() {
        world.make(
                ACCESS_POLICY_ASSOCIATION,
                "accessScope",
                Inputs.of("type", "namespace", "namespaces", List.of("team-a")));
    }
}
