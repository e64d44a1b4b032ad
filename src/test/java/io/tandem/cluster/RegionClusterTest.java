package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.Provider;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import io.tandem.network.Placement;
import io.tandem.settings.Cidr;
import io.tandem.settings.ClusterSettings;
import io.tandem.settings.StackFile;
import io.tandem.testing.KeySamples;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class RegionClusterTest {
    private static final String CLUSTER = "eks:index:Cluster";
    private static final String POOL = "aws:eks/nodeGroup:NodeGroup";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String ADD_ON = "aws:eks/addon:Addon";
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    private final RecordedResources recorded = clusterOf(StackFile.primary());

    @Test
    void theControlPlaneIsProtected() {
        assertThat(recorded.isProtected(CLUSTER, "tandem-prod")).isTrue();
    }

    @Test
    void theControlPlaneIsMadeByTheProviderOfTheRegion() {
        assertThat(recorded.providers(CLUSTER, "tandem-prod"))
                .extracting(ProviderResource::pulumiResourceName)
                .containsExactly("region");
    }

    @Test
    void theApiIsPrivateUnlessRangesAreGiven() {
        assertThat(recorded.inputs(CLUSTER, "tandem-prod"))
                .containsEntry("endpointPrivateAccess", true)
                .containsEntry("endpointPublicAccess", false)
                .doesNotContainKey("publicAccessCidrs");
    }

    @Test
    void theApiIsPublicToTheGivenRangesOnly() {
        var open = clusterOf(StackFile.primary().with("cluster.publicAccessCidrs", "[203.0.113.0/24]"));

        assertThat(open.inputs(CLUSTER, "tandem-prod"))
                .containsEntry("endpointPublicAccess", true)
                .containsEntry("publicAccessCidrs", List.of("203.0.113.0/24"));
    }

    @Test
    void accessIsGivenByAccessEntriesAlone() {
        assertThat(recorded.inputs(CLUSTER, "tandem-prod")).containsEntry("authenticationMode", "API");
    }

    @Test
    void administratorsAdministerTheWholeCluster() {
        var role = "arn:aws:iam::111122223333:role/Administrator";
        var administered = clusterOf(StackFile.primary().with("cluster.administrators", "[\"" + role + "\"]"));

        assertThat(administered.inputs(CLUSTER, "tandem-prod"))
                .containsEntry(
                        "accessEntries",
                        Map.of(
                                "role/Administrator",
                                Map.of(
                                        "principalArn",
                                        role,
                                        "accessPolicies",
                                        Map.of(
                                                "administration",
                                                Map.of(
                                                        "policyArn",
                                                        "arn:aws:eks::aws:cluster-access-policy/"
                                                                + "AmazonEKSClusterAdminPolicy",
                                                        "accessScope",
                                                        Map.of("type", "cluster"))))));
    }

    @Test
    void secretsAreEncryptedWithTheClusterKey() {
        assertThat(recorded.inputs(CLUSTER, "tandem-prod")).containsEntry("encryptionConfigKeyArn", "arn:cluster-key");
    }

    @Test
    void theControlPlaneLogsEverything() {
        assertThat(recorded.inputs(CLUSTER, "tandem-prod"))
                .containsEntry(
                        "enabledClusterLogTypes",
                        List.of("api", "audit", "authenticator", "controllerManager", "scheduler"));
    }

    @Test
    void controlPlaneLogsAreEncryptedWithTheLogKeyAndKeptAsLongAsTheSettingsSay() {
        assertThat(recorded.inputs("aws:cloudwatch/logGroup:LogGroup", "tandem-prod-control-plane-logs"))
                .containsEntry("name", "/aws/eks/tandem-prod/cluster")
                .containsEntry("kmsKeyId", "arn:logs-key")
                .containsEntry("retentionInDays", 90.0);
    }

    @Test
    void theComponentAddsNothingOfItsOwn() {
        assertThat(recorded.inputs(CLUSTER, "tandem-prod"))
                .containsEntry("skipDefaultNodeGroup", true)
                .containsEntry("skipDefaultSecurityGroups", true)
                .containsEntry("useDefaultVpcCni", true)
                .containsEntry("corednsAddonOptions", Map.of("enabled", false))
                .containsEntry("kubeProxyAddonOptions", Map.of("enabled", false));
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"coredns", "aws-ebs-csi-driver"})
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
        assertThat(recorded.inputsOfAll(ADD_ON)).hasSize(5).allSatisfy(addOn -> assertThat(
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
    void nodesMayOnlyJoinAndPullImages() {
        assertThat(recorded.inputsOfAll(ATTACHMENT))
                .filteredOn(attachment -> "tandem-prod-node".equals(attachment.get("role")))
                .extracting(attachment -> attachment.get("policyArn"))
                .containsExactlyInAnyOrder(
                        "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
                        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly");
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

    private static RecordedResources clusterOf(StackFile file) {
        ClusterSettings settings = file.settings().cluster();
        return RecordedResources.of(ctx -> new RegionCluster(
                "tandem-prod",
                settings,
                new Placement(
                        Output.of("vpc"),
                        Cidr.parse("10.0.0.0/16"),
                        Output.of(List.of("public-1", "public-2")),
                        Output.of(List.of("private-1", "private-2")),
                        Output.of(List.of("private-1", "private-2")),
                        Output.of(List.of("data-1", "data-2"))),
                KeySamples.ARNS,
                Sites.MUMBAI,
                ComponentResourceOptions.builder()
                        .providers(new Provider("region"))
                        .build()));
    }
}
