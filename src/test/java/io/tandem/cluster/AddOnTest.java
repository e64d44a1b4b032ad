package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The add-ons of the cluster, their order and their permissions. */
@TestInstance(Lifecycle.PER_CLASS)
class AddOnTest {
    private static final String ADD_ON = "aws:eks/addon:Addon";

    private final RecordedResources recorded = ClusterRoom.of(StackFile.primary());

    @ParameterizedTest
    @ValueSource(strings = {"coredns", "aws-ebs-csi-driver", "amazon-cloudwatch-observability"})
    void addOnsThatNeedNodesWaitForThem(String addOn) {
        assertThat(recorded.dependencies(ADD_ON, "tandem-prod-" + addOn)).contains("tandem-prod-system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpc-cni", "kube-proxy", "eks-pod-identity-agent"})
    void addOnsThatNodesNeedWaitForTheControlPlaneAlone(String addOn) {
        assertThat(recorded.dependencies(ADD_ON, "tandem-prod-" + addOn))
                .contains("tandem-prod")
                .doesNotContain("tandem-prod-system");
    }

    @Test
    void everyAddOnIsPinned() {
        assertThat(recorded.inputsOfAll(ADD_ON)).hasSize(6).allSatisfy(addOn -> assertThat(
                        String.valueOf(addOn.get("addonVersion")))
                .matches("v[\\d.]+-eksbuild\\.\\d+"));
    }

    @Test
    void networkPoliciesAndPrefixesAreOn() {
        assertThat(recorded.inputs(ADD_ON, "tandem-prod-vpc-cni"))
                .extractingByKey("configurationValues")
                .asString()
                .contains("\"enableNetworkPolicy\": \"true\"", "\"ENABLE_PREFIX_DELEGATION\": \"true\"");
    }

    @Test
    void theNetworkAddOnHasARoleOfItsOwn() {
        assertThat(recorded.inputs(ADD_ON, "tandem-prod-vpc-cni"))
                .containsEntry("serviceAccountRoleArn", "arn:aws:iam::role/tandem-prod-vpc-cni");
    }

    @Test
    void theVolumesDriverUsesNoKeyButTheVolumesKey() {
        var policy = recorded.policy("aws:iam/rolePolicy:RolePolicy", "tandem-prod-ebs-csi-volumes-key", "policy");

        assertThat(policy.statements())
                .allSatisfy(statement ->
                        assertThat(statement.get("Resource").getAsString()).isEqualTo("arn:volumes-key"));
        assertThat(policy.actions()).noneMatch(action -> action.contains("*"));
    }
}
