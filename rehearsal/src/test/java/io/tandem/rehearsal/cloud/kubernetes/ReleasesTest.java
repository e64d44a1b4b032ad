package io.tandem.rehearsal.cloud.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleasesTest extends InWorld {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";

    @Test
    void aReleaseIsKnownByItsNamespaceAndName() {
        assertThat(world.release("metrics-server").id()).isEqualTo("default/metrics-server");
    }

    @Test
    void itsStatusHasTheVersionsOfChartAndApplication() {
        var status = Paths.one(world.release("argo-cd").outputs(), "status").orElseThrow();

        assertThat(status)
                .isEqualTo(Map.of(
                        "name", "argo-cd",
                        "namespace", "default",
                        "chart", "argo-cd",
                        "version", "10.1.1",
                        "appVersion", "v3.4.4",
                        "revision", 1.0,
                        "status", "deployed"));
    }

    @Test
    void anUpdateIsTheNextRevision() {
        var updated = world.update(world.release("metrics-server"), "values.replicas", 2);

        assertThat(Paths.one(updated.outputs(), "status.revision")).contains(2.0);
    }

    @Test
    void anOciChartIsFoundByItsAddress() {
        var release = world.release("karpenter");

        assertThat(Paths.one(release.outputs(), "status.chart")).contains("karpenter");
    }

    @Test
    void aNameInUseIsRefused() {
        world.release("metrics-server");

        assertRefused(
                "AlreadyExists",
                "name: cannot re-use a name that is still in use",
                () -> world.release("metrics-server", "values.replicas", 2));
    }

    @Test
    void aNameInUseElsewhereIsTaken() {
        world.release("metrics-server");
        world.make(NAMESPACE, "metadata.name", "other");

        world.release("metrics-server", "namespace", "other");
    }

    @Test
    void aChartThatNobodyDeclaredIsRefused() {
        assertRefused(
                "ChartNotFound",
                "does not know the chart 'jenkins'",
                () -> world.release("metrics-server", "chart", "jenkins"));
    }

    @Test
    void aChartInAnotherRepositoryIsRefused() {
        assertRefused(
                "ChartNotFound",
                "chart \"metrics-server\" not found in https://argoproj.github.io/argo-helm repository",
                () -> world.release("metrics-server", "repositoryOpts.repo", "https://argoproj.github.io/argo-helm"));
    }

    @Test
    void anOciAddressAsARepositoryIsRefused() {
        assertRefused(
                "ChartNotFound",
                "repositoryOpts.repo",
                () -> world.release(
                        "karpenter", "chart", "karpenter", "repositoryOpts.repo", "oci://public.ecr.aws/karpenter"));
    }

    @Test
    void aVersionThatTheChartDoesNotHaveIsRefused() {
        assertRefused(
                "ChartNotFound",
                "chart \"argo-cd\" version \"10.99.0\" not found",
                () -> world.release("argo-cd", "version", "10.99.0"));
    }

    @Test
    void aReleaseWithoutAVersionIsRefused() {
        assertRefused("ChartVersionMissing", "10.1.1", () -> world.release("argo-cd", "version", Inputs.NONE));
    }

    @Test
    void aNamespaceThatIsNotThereIsRefused() {
        assertRefused(
                "NotFound",
                "create: failed to create: namespaces \"argocd\" not found",
                () -> world.release("argo-cd", "namespace", "argocd"));
    }

    @Test
    void helmMakesTheNamespaceIfItIsAskedTo() {
        world.release("metrics-server", "namespace", "metrics", "createNamespace", true);

        world.make("kubernetes:core/v1:ConfigMap", "metadata.namespace", "metrics");
    }
}
