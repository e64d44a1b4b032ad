package io.tandem.rehearsal.cloud.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CustomKindsTest extends InWorld {
    private static final String MONITOR = "kubernetes:monitoring.coreos.com/v1:ServiceMonitor";
    private static final String STORE = "kubernetes:external-secrets.io/v1:ClusterSecretStore";
    private static final String PROJECT = "kubernetes:argoproj.io/v1alpha1:AppProject";

    private static void assertUnknown(String kind, ThrowingCallable call) {
        assertRefused("NotFound", "no matches for kind \"%s\"".formatted(kind), call);
    }

    @Test
    void anObjectOfAKindThatNoReleaseBroughtIsRefused() {
        assertUnknown("ClusterSecretStore", () -> world.make(STORE));
    }

    @Test
    void anObjectOfAKindThatAReleaseBroughtIsTaken() {
        world.release("external-secrets");

        assertThat(world.make(STORE).scope()).isEqualTo(world.clusterScope());
    }

    @Test
    void aReleaseWithoutItsDefinitionsBringsNone() {
        world.release("external-secrets", "values.installCRDs", false);

        assertUnknown("ClusterSecretStore", () -> world.make(STORE));
    }

    @Test
    void aReleaseThatSkipsTheFolderBringsNone() {
        world.release("karpenter", "skipCrds", true);

        assertUnknown("NodePool", () -> world.make("kubernetes:karpenter.sh/v1:NodePool"));
    }

    @Test
    void definitionsOfTheFolderOutliveTheirRelease() {
        world.delete(world.release("kube-prometheus-stack"));

        world.make(MONITOR);
    }

    @Test
    void definitionsOfTemplatesGoWithTheirRelease() {
        world.delete(world.release("prometheus-operator-crds"));

        assertUnknown("ServiceMonitor", () -> world.make(MONITOR));
    }

    @Test
    void objectsGoWithTheDefinitionOfTheirKind() {
        var release = world.release("prometheus-operator-crds");
        var monitor = world.make(MONITOR);

        world.delete(release);

        assertThat(world.cloud().account().find(MONITOR, monitor.scope(), monitor.id()))
                .isEmpty();
    }

    @Test
    void keptDefinitionsOutliveTheirRelease() {
        world.delete(world.release("argo-cd"));

        world.make(PROJECT);
    }

    @Test
    void definitionsThatAreNotKeptGo() {
        world.delete(world.release("argo-cd", "values.crds.keep", false));

        assertUnknown("AppProject", () -> world.make(PROJECT));
    }

    @Test
    void aChartThatMonitorsItselfNeedsTheMonitorsKind() {
        assertUnknown("ServiceMonitor", () -> world.release("metrics-server", "values.serviceMonitor.enabled", true));
    }

    @Test
    void aChartThatMonitorsItselfIsTakenAfterTheDefinitions() {
        world.release("prometheus-operator-crds");

        world.release("metrics-server", "values.serviceMonitor.enabled", true);
    }

    @Test
    void aChartBringsTheKindsOfItsOwnObjects() {
        world.release("kube-prometheus-stack");
    }

    @Test
    void aChartWithoutItsDefinitionsNeedsThemFromAnother() {
        assertUnknown("ServiceMonitor", () -> world.release("kube-prometheus-stack", "values.crds.enabled", false));
    }
}
