package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.events.StepEventMetadata;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.testing.TestProject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A region with its platform goes in an order in which everything still has what it needs to clean up behind itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SafeDestroyIT {
    private List<StepEventMetadata> deletions = List.of();
    private boolean leftNothing;

    @BeforeAll
    void aRegionIsDestroyed(@TempDir Path folder) {
        var project = new TestProject(folder).set("primary", "platform.argoCd.targetGroup", "web");
        try (var rehearsal = new Rehearsal(project.rehearsalFolder(), new Faults(), Map.of())) {
            rehearsal.stack("primary").up(event -> {});
            deletions = rehearsal.unprotected("primary").destroy(event -> {}).steps();
            leftNothing = rehearsal.account().all().isEmpty();
        }
    }

    @Test
    void nothingIsLeft() {
        assertThat(leftNothing).isTrue();
    }

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource({
        "v1alpha1:Application::tandem-prod-argocd-root, v1alpha1:AppProject::tandem-prod-argocd-project",
        "v1alpha1:Application::tandem-prod-argocd-root, v3:Release::tandem-prod-release-argo-cd",
        "v1beta1:TargetGroupBinding::tandem-prod-argocd-binding, v3:Release::tandem-prod-release-aws-load-balancer-controller",
        "v1:NodePool::tandem-prod-node-pool, v1:EC2NodeClass::tandem-prod-node-class",
        "v1:EC2NodeClass::tandem-prod-node-class, v3:Release::tandem-prod-release-karpenter",
        "v3:Release::tandem-prod-release-karpenter, role:Role::tandem-prod-karpenter",
        "v3:Release::tandem-prod-release-karpenter, v3:Release::tandem-prod-release-karpenter-crd",
        "v1:PrometheusRule::tandem-prod-rules-nodes, v3:Release::tandem-prod-release-kube-prometheus-stack",
        "v3:Release::tandem-prod-release-kube-prometheus-stack, v3:Release::tandem-prod-release-prometheus-operator-crds",
        "v1:ExternalSecret::tandem-prod-grafana-admin, v1:ClusterSecretStore::tandem-prod-secret-store",
        "v1:ClusterSecretStore::tandem-prod-secret-store, v3:Release::tandem-prod-release-external-secrets"
    })
    void whatNeedsAnotherGoesFirst(String first, String then) {
        assertThat(place(first)).isLessThan(place(then));
    }

    @Test
    void everyReleaseAndObjectGoesBeforeTheNodesAndTheCluster() {
        var inCluster = deletions.stream()
                .filter(step -> step.type().startsWith("kubernetes:"))
                .mapToInt(deletions::indexOf);
        var ground = deletions.stream()
                .filter(step -> step.type().matches("aws:eks/(nodeGroup|addon|cluster):.*"))
                .mapToInt(deletions::indexOf);

        assertThat(inCluster.max().orElseThrow()).isLessThan(ground.min().orElseThrow());
    }

    private int place(String urnEnd) {
        for (int i = 0; i < deletions.size(); i++) {
            if (deletions.get(i).urn().endsWith(urnEnd)) {
                return i;
            }
        }
        throw new AssertionError(urnEnd + " was not deleted");
    }
}
