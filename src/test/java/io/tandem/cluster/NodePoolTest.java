package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The nodes of the cluster and what they may do. */
@TestInstance(Lifecycle.PER_CLASS)
class NodePoolTest {
    private static final String POOL = "aws:eks/nodeGroup:NodeGroup";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    private final RecordedResources recorded = ClusterRoom.of(StackFile.primary());

    @ParameterizedTest
    @ValueSource(strings = {"tandem-prod-system", "tandem-prod-workload"})
    void nodesRunInThePrivateSubnetOfEveryZone(String pool) {
        assertThat(recorded.inputs(POOL, pool)).containsEntry("subnetIds", List.of("private-1", "private-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tandem-prod-system", "tandem-prod-workload"})
    void nodesCannotBeLoggedInto(String pool) {
        assertThat(recorded.inputs(POOL, pool)).doesNotContainKey("remoteAccess");
        assertThat(recorded.inputs(TEMPLATE, pool)).doesNotContainKey("keyName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tandem-prod-system", "tandem-prod-workload"})
    void podsCannotTakeTheRoleOfTheirNode(String pool) {
        assertThat(recorded.inputs(TEMPLATE, pool))
                .containsEntry(
                        "metadataOptions",
                        Map.of("httpEndpoint", "enabled", "httpTokens", "required", "httpPutResponseHopLimit", 1.0));
    }

    @ParameterizedTest
    @CsvSource({"tandem-prod-system, 50", "tandem-prod-workload, 100"})
    void disksOfNodesAreEncryptedWithTheVolumesKey(String pool, double sizeGiB) {
        assertThat(recorded.inputs(TEMPLATE, pool))
                .containsEntry(
                        "blockDeviceMappings",
                        List.of(Map.of(
                                "deviceName",
                                "/dev/xvda",
                                "ebs",
                                Map.of(
                                        "volumeType", "gp3",
                                        "volumeSize", sizeGiB,
                                        "encrypted", "true",
                                        "kmsKeyId", "arn:volumes-key",
                                        "deleteOnTermination", "true"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tandem-prod-system", "tandem-prod-workload"})
    void nodesHaveNoPublicAddressAndTheClustersSecurityGroup(String pool) {
        assertThat(recorded.inputs(TEMPLATE, pool))
                .extractingByKey("networkInterfaces")
                .asString()
                .contains("associatePublicIpAddress=false", "securityGroups=[sg-cluster]");
    }

    @Test
    void instancesDisksAndInterfacesAreTagged() {
        assertThat(recorded.inputs(TEMPLATE, "tandem-prod-system"))
                .extractingByKey("tagSpecifications")
                .asString()
                .contains("resourceType=instance", "resourceType=volume", "resourceType=network-interface")
                .contains("environment=prod");
    }

    @Test
    void aPoolIsAsBigAsTheSettingsSay() {
        assertThat(recorded.inputs(POOL, "tandem-prod-workload"))
                .containsEntry("scalingConfig", Map.of("minSize", 2.0, "desiredSize", 3.0, "maxSize", 12.0))
                .containsEntry("instanceTypes", List.of("m7i.xlarge", "m6i.xlarge"));
    }

    @Test
    void nodesAreReplacedWhenTheirTemplateChanges() {
        assertThat(recorded.inputs(POOL, "tandem-prod-system"))
                .containsEntry("launchTemplate", Map.of("id", "tandem-prod-system-id", "version", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tandem-prod-system", "tandem-prod-workload"})
    void nodesWaitForTheirNetworkAndPermissions(String pool) {
        assertThat(recorded.dependencies(POOL, pool))
                .containsExactlyInAnyOrder(
                        "tandem-prod-node",
                        "tandem-prod-vpc-cni",
                        "tandem-prod-kube-proxy",
                        "tandem-prod-eks-pod-identity-agent");
    }

    @Test
    void nodesMayOnlyJoinAndPullImages() {
        assertThat(recorded.inputsOfAll(ATTACHMENT))
                .filteredOn(attachment -> "tandem-prod-node".equals(attachment.get("role")))
                .extracting(attachment -> attachment.get("policyArn"))
                .containsExactlyInAnyOrder(
                        "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
                        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly");
    }
}
