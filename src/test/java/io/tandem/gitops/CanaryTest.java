package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new version takes over step by step, and only while it keeps the service's promises. */
class CanaryTest {
    private static final String ANALYTICS = "applicationsets/analytics.yaml";

    @ParameterizedTest
    @MethodSource("regions")
    void everyStepIsBiggerThanTheOneBeforeAndIsWatched(RegionExample region) {
        var steps = JsonTree.objects(only("Rollout", region), "spec.strategy.canary.steps")
                .toList();

        assertThat(steps)
                .filteredOn(step -> step.has("setWeight"))
                .extracting(step -> step.get("setWeight").getAsInt())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(steps)
                .extracting(JsonObject::keySet)
                .extracting(keys -> keys.iterator().next())
                .startsWith("setWeight", "pause")
                .endsWith("setWeight", "pause");
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everyVersionIsJudgedBySuccessAndLatencyOfItsOwnPods(RegionExample region) {
        var judge = JsonTree.at(only("Rollout", region), "spec.strategy.canary.analysis");
        var metrics = JsonTree.objects(only("AnalysisTemplate", region), "spec.metrics")
                .toList();

        assertThat(JsonTree.objects(judge, "templates").map(template -> JsonTree.text(template, "templateName")))
                .containsExactly(JsonTree.text(only("AnalysisTemplate", region), "metadata.name"));
        assertThat(metrics)
                .extracting(metric -> JsonTree.text(metric, "name"))
                .containsExactly("success-rate", "latency");
        assertThat(metrics)
                .extracting(metric -> JsonTree.text(metric, "provider.prometheus.query"))
                .allMatch(query -> query.contains("rollouts_pod_template_hash=\"{{args.canary-hash}}\""));
    }

    @Test
    void prometheusTellsThePodsOfACanaryFromTheOthers() {
        assertThat(JsonTree.texts(only("ServiceMonitor", regions().get(0)), "spec.podTargetLabels"))
                .containsExactly("rollouts-pod-template-hash");
    }

    @Test
    void aCanaryTakesNoPodFromThoseThatServe() {
        assertThat(JsonTree.at(only("Rollout", regions().get(0)), "spec.strategy.canary.maxUnavailable")
                        .getAsInt())
                .isZero();
    }

    @Test
    void theBiggestRegionFitsTheQuotaOfItsTeamWhileTwoVersionsRun() {
        var region = new RegionExample("prod", "ap-south-1", "primary");
        var most = JsonTree.at(only("HorizontalPodAutoscaler", region), "spec.maxReplicas")
                        .getAsInt()
                * 125
                / 100;
        var container = JsonTree.objects(only("Rollout", region), "spec.template.spec.containers")
                .findFirst()
                .orElseThrow();
        var quota = JsonTree.at(GitOpsFiles.document("teams/values.yaml"), "teams.analytics.quota")
                .getAsJsonObject();

        assertThat(JsonTree.at(container, "resources.requests.cpu").getAsInt() * most)
                .isLessThanOrEqualTo(quota.get("requests.cpu").getAsInt());
        assertThat(gibibytes(JsonTree.text(container, "resources.limits.memory")) * most)
                .isLessThanOrEqualTo(gibibytes(quota.get("limits.memory").getAsString()));
    }

    static List<RegionExample> regions() {
        return RegionExample.of(ANALYTICS);
    }

    private static int gibibytes(String quantity) {
        return Integer.parseInt(quantity.replace("Gi", ""));
    }

    private static JsonObject only(String kind, RegionExample region) {
        return Delivery.objects(ANALYTICS, region).stream()
                .filter(object -> JsonTree.text(object, "kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
