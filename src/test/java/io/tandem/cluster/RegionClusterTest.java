package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ProviderResource;
import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class RegionClusterTest {
    private static final String CLUSTER = "eks:index:Cluster";

    private final RecordedResources recorded = ClusterRoom.of(StackFile.primary());

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
        var open = ClusterRoom.of(StackFile.primary().with("cluster.publicAccessCidrs", "[203.0.113.0/24]"));

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
        var administered = ClusterRoom.of(StackFile.primary().with("cluster.administrators", "[\"" + role + "\"]"));

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
}
