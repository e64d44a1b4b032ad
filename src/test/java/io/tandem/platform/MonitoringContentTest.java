package io.tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.tandem.settings.StackFile;
import io.tandem.testing.JsonTree;
import io.tandem.testing.RecordedResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringContentTest {
    private static final RecordedResources PRIMARY = Platforms.built(StackFile.primary());

    @Test
    void prometheusHasEveryRuleFile() {
        assertThat(PRIMARY.inputsOfAll("kubernetes:monitoring.coreos.com/v1:PrometheusRule"))
                .extracting(MonitoringContentTest::name)
                .containsExactlyInAnyOrderElementsOf(files("rules", ".yaml", "platform-"));
    }

    @Test
    void grafanaHasEveryDashboard() {
        assertThat(PRIMARY.inputsOfAll("kubernetes:core/v1:ConfigMap"))
                .extracting(MonitoringContentTest::name)
                .containsExactlyInAnyOrderElementsOf(files("dashboards", ".json", "dashboard-"));
    }

    @Test
    void aRegionWithoutTwinHasNoDashboardOfItsRecovery() {
        assertThat(Platforms.built(StackFile.standalone()).inputsOfAll("kubernetes:core/v1:ConfigMap"))
                .extracting(MonitoringContentTest::name)
                .contains("dashboard-region")
                .doesNotContain("dashboard-recovery");
    }

    @Test
    void replicationIsHeldAgainstTheDeclaredRecoveryPoint() {
        var region = Platforms.built(StackFile.primary().with("recovery.rpoSeconds", "1234"));

        var steps = dashboard(region, "recovery")
                .getAsJsonArray("panels")
                .get(1)
                .getAsJsonObject()
                .getAsJsonObject("fieldConfig")
                .getAsJsonObject("defaults")
                .getAsJsonObject("thresholds")
                .getAsJsonArray("steps");
        assertThat(steps.get(0).getAsJsonObject().get("value").isJsonNull()).isTrue();
        assertThat(steps.get(1).getAsJsonObject().get("value")).hasToString("1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"argo", "data", "nodes", "recovery", "region", "request-path"})
    void noDashboardKeepsABlank(String dashboard) {
        assertThat(dashboard(PRIMARY, dashboard).toString()).doesNotContainPattern("\\$\\{\\w+}");
    }

    @Test
    void grafanaReadsMetricsOfTheTwoRegionsOnly() {
        var policy = PRIMARY.policy("aws:iam/rolePolicy:RolePolicy", "tandem-prod-grafana-metrics", "policy");

        assertThat(policy.actions()).containsExactlyInAnyOrder("cloudwatch:GetMetricData", "cloudwatch:ListMetrics");
        assertThat(policy.statement("ReadMetrics").get("Condition"))
                .hasToString("{\"StringEquals\":{\"aws:RequestedRegion\":[\"ap-south-1\",\"ap-south-2\"]}}");
    }

    private static JsonObject dashboard(RecordedResources region, String name) {
        var data = (Map<?, ?>)
                Objects.requireNonNull(region.inputs("kubernetes:core/v1:ConfigMap", "tandem-prod-dashboard-" + name)
                        .get("data"));
        return JsonParser.parseString(String.valueOf(data.get(name + ".json"))).getAsJsonObject();
    }

    private static Object name(Map<String, Object> object) {
        return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(object.get("metadata"))).get("name"));
    }

    private static List<String> files(String folder, String extension, String prefix) {
        return JsonTree.filesBelow(Path.of("src/main/resources/io/tandem/platform", folder)).stream()
                .map(file -> prefix + file.getFileName().toString().replace(extension, ""))
                .toList();
    }
}
