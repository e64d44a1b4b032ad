package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.values.Unknown;
import io.tandem.rehearsal.values.Wire;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KubernetesProviderTest extends WithServer {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String ENDPOINT = "https://ABC.gr7.ap-south-1.eks.amazonaws.com";
    private static final Map<String, Object> TEAM = Map.of("metadata", Map.of("name", "team-a"));

    private static final CloudResource CLUSTER = new CloudResource(
            "aws:eks/cluster:Cluster",
            "tandem-prod",
            "ap-south-1",
            "urn::cluster",
            true,
            Map.of(),
            Map.of("endpoint", ENDPOINT));

    private EngineCalls provider;

    @BeforeEach
    void point() {
        account.put(CLUSTER);
        provider = configured(Map.of());
    }

    @AfterEach
    void hangUp() {
        provider.close();
    }

    private EngineCalls configured(Map<String, Object> options) {
        var configuration = new HashMap<>(options);
        configuration.put(
                "kubeconfig", "{\"clusters\":[{\"name\":\"c\",\"cluster\":{\"server\":\"%s\"}}]}".formatted(ENDPOINT));
        return new EngineCalls(server, "kubernetes").configure(configuration);
    }

    /** A provider with {@code deleteUnreachable} whose cluster somebody else deleted. */
    private void loseTheCluster() {
        provider.close();
        provider = configured(Map.of("deleteUnreachable", "true"));
        account.remove(CLUSTER);
    }

    @Test
    void objectsLiveInTheClusterThatTheKubeconfigNames() {
        provider.create(NAMESPACE, "team", TEAM);

        assertThat(account.all(NAMESPACE, "ap-south-1.tandem-prod")).hasSize(1);
    }

    @Test
    void aNameIsTakenOnce() {
        provider.create(NAMESPACE, "team", TEAM);

        assertThatThrownBy(() -> provider.create(NAMESPACE, "other", TEAM)).hasMessageContaining("AlreadyExists");
    }

    @Test
    void metadataThatIsNotKnownYetIsGivenNoName() {
        var checked = provider.check(NAMESPACE, "team", Map.of("metadata", Unknown.VALUE));

        assertThat(Wire.read(checked.getInputs())).containsEntry("metadata", Unknown.VALUE);
    }

    @Test
    void nothingIsMadeInAClusterThatIsNotThere() {
        account.remove(CLUSTER);

        assertThatThrownBy(() -> provider.create(NAMESPACE, "team", TEAM))
                .hasMessageContaining("configured Kubernetes cluster is unreachable")
                .hasMessageContaining("ABC.gr7.ap-south-1.eks.amazonaws.com: no such host");
    }

    @Test
    void nothingIsMadeInAClusterOfARegionThatIsDown() {
        faults.takeDown("ap-south-1");

        assertThatThrownBy(() -> provider.create(NAMESPACE, "team", TEAM)).hasMessageContaining("i/o timeout");
    }

    @Test
    void aClusterThatIsGoneKeepsItsObjectsInTheState() {
        account.remove(CLUSTER);

        assertThatThrownBy(() -> provider.delete(NAMESPACE, "team-a"))
                .hasMessageContaining("configured Kubernetes cluster is unreachable")
                .hasMessageContaining("PULUMI_K8S_DELETE_UNREACHABLE");
    }

    @Test
    void aClusterThatIsGoneCannotBeRefreshed() {
        account.remove(CLUSTER);

        assertThatThrownBy(() -> provider.read(RELEASE, "argocd/argocd"))
                .hasMessageContaining("failed to read resource state due to unreachable cluster");
    }

    @Test
    void withDeleteUnreachableTheObjectsOfAClusterThatIsGoneAreDeleted() {
        loseTheCluster();

        provider.delete(NAMESPACE, "team-a");
    }

    /** https://github.com/pulumi/pulumi-kubernetes/issues/2675 */
    @Test
    void evenWithDeleteUnreachableNoReleaseIsDeletedInAClusterThatIsGone() {
        loseTheCluster();

        assertThatThrownBy(() -> provider.delete(RELEASE, "argocd/argocd"))
                .hasMessageContaining("can't delete Helm Release with unreachable cluster");
    }

    @Test
    void withDeleteUnreachableARefreshForgetsTheReleasesOfAClusterThatIsGone() {
        loseTheCluster();

        assertThat(provider.read(RELEASE, "argocd/argocd").getId()).isEmpty();
    }

    @Test
    void theEnvironmentSaysItWhereTheOptionDoesNot() {
        var kubeconfig =
                Map.<String, Object>of("kubeconfig", "{\"clusters\":[{\"cluster\":{\"server\":\"https://a\"}}]}");

        assertThat(ClusterConnection.of(kubeconfig, Map.of("PULUMI_K8S_DELETE_UNREACHABLE", "true"))
                        .deleteUnreachable())
                .isTrue();
    }
}
