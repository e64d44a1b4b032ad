package io.tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tandem.charts.ReleaseInputs;
import io.tandem.settings.StackFile;
import io.tandem.testing.JsonTree;
import io.tandem.testing.RecordedResources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each add-on is given so that it outlives a zone, and takes no more than its share. */
class ReleaseValuesTest {
    private static final RecordedResources PRIMARY = Platforms.built(StackFile.primary());

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "aws-load-balancer-controller, replicaCount, podDisruptionBudget, topologySpreadConstraints",
        "external-secrets, replicaCount, podDisruptionBudget, topologySpreadConstraints",
        "external-secrets, webhook.replicaCount, webhook.podDisruptionBudget, webhook.topologySpreadConstraints",
        "metrics-server, replicas, podDisruptionBudget, topologySpreadConstraints",
        "argo-rollouts, controller.replicas, controller.pdb, controller.topologySpreadConstraints",
        "argo-cd, server.replicas, server.pdb, global.topologySpreadConstraints",
        "argo-cd, repoServer.replicas, repoServer.pdb, global.topologySpreadConstraints",
        "argo-cd, applicationSet.replicas, applicationSet.pdb, global.topologySpreadConstraints",
        "kube-prometheus-stack, prometheus.prometheusSpec.replicas, prometheus.podDisruptionBudget,"
                + " prometheus.prometheusSpec.podAntiAffinityTopologyKey",
        "kube-prometheus-stack, alertmanager.alertmanagerSpec.replicas, alertmanager.podDisruptionBudget,"
                + " alertmanager.alertmanagerSpec.podAntiAffinityTopologyKey"
    })
    void whatMustOutliveAZoneRunsTwiceInTwoZonesAndNotAllAtOnceGoes(
            String release, String replicas, String budget, String spread) {
        assertThat(at(release, replicas).getAsInt()).isGreaterThanOrEqualTo(2);
        assertThat(at(release, budget).toString())
                .containsAnyOf("minAvailable\":1", "maxUnavailable\":1", "enabled\":true");
        assertThat(at(release, spread).toString()).contains("topology.kubernetes.io/zone");
    }

    @Test
    void everyReleaseWithPodsRequestsItsShare() {
        assertThat(PRIMARY.inputsOfAll(ReleaseInputs.TYPE))
                .map(ReleaseInputs::of)
                .filteredOn(release ->
                        !List.of("karpenter-crd", "prometheus-operator-crds").contains(release.chart()))
                .hasSize(8)
                .allSatisfy(release ->
                        assertThat(release.values().toString()).containsPattern("requests=\\{(cpu|memory)="));
    }

    @Test
    void noServiceWaitsForTheWebhookOfTheLoadBalancerController() {
        assertThat(at("aws-load-balancer-controller", "enableServiceMutatorWebhook")
                        .getAsBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"kubeControllerManager", "kubeScheduler", "kubeEtcd", "kubeProxy"})
    void nothingIsScrapedThatEksRunsItself(String component) {
        assertThat(at("kube-prometheus-stack", component + ".enabled").getAsBoolean())
                .isFalse();
    }

    @Test
    void rulesAndMonitorsOfEveryNamespaceCount() {
        var spec = at("kube-prometheus-stack", "prometheus.prometheusSpec").getAsJsonObject();

        assertThat(spec.keySet())
                .filteredOn(key -> key.endsWith("SelectorNilUsesHelmValues"))
                .hasSize(5)
                .allMatch(key -> !spec.get(key).getAsBoolean());
    }

    @Test
    void nothingOfArgoCdIsOpenToWhoIsNotNamed() {
        assertThat(at("argo-cd", "configs.cm")
                        .getAsJsonObject()
                        .get("admin.enabled")
                        .getAsString())
                .isEqualTo("false");
        assertThat(at("argo-cd", "configs.rbac")
                        .getAsJsonObject()
                        .get("policy.default")
                        .getAsString())
                .isEmpty();
    }

    private static JsonElement at(String release, String path) {
        var values = PRIMARY.inputs(ReleaseInputs.TYPE, "tandem-prod-release-" + release)
                .get("values");
        return JsonTree.at((JsonObject) new Gson().toJsonTree(values), path);
    }
}
