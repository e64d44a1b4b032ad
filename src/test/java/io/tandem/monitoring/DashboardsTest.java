package io.tandem.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import io.tandem.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grafana can show every dashboard, and Prometheus can answer what it asks. */
class DashboardsTest {
    private static final Tool PROMTOOL = new Tool("promtool");

    /** The sources that the platform gives Grafana, by kind. */
    private static final Set<String> SOURCES = Set.of("prometheus prometheus", "cloudwatch cloudwatch");

    @Test
    void thereIsADashboardForEachQuestion() {
        assertThat(Dashboard.all())
                .extracting(Dashboard::file)
                .containsExactlyInAnyOrder(
                        "argo.json", "data.json", "nodes.json", "recovery.json", "region.json", "request-path.json");
    }

    @Test
    void noTwoDashboardsHaveTheSameAddress() {
        assertThat(Dashboard.all())
                .extracting(dashboard -> JsonTree.text(dashboard.content(), "uid"))
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.matches("[a-z-]{1,40}"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelIsExplainedAndHasASourceThatIsInstalled(Dashboard dashboard) {
        assertThat(dashboard.panels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(JsonTree.text(panel, "description")).isNotBlank();
            assertThat(JsonTree.text(panel, "datasource.type") + " " + JsonTree.text(panel, "datasource.uid"))
                    .isIn(SOURCES);
            assertThat(JsonTree.objects(panel, "targets")).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noTwoPanelsShareAPlace(Dashboard dashboard) {
        assertThat(dashboard.panels())
                .allSatisfy(panel -> assertThat(dashboard.panels().stream().filter(other -> overlap(panel, other)))
                        .containsExactly(panel));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void prometheusUnderstandsEveryQuery(Dashboard dashboard, @TempDir Path folder) throws IOException {
        var rules = new JsonArray();
        dashboard.targets("prometheus").forEach(target -> {
            var rule = new JsonObject();
            rule.addProperty("record", "panel:query" + rules.size());
            rule.add("expr", target.get("expr"));
            rules.add(rule);
        });
        var file = Files.writeString(
                folder.resolve("queries.yaml"), "{groups: [{name: panels, rules: %s}]}".formatted(rules));

        var result = PROMTOOL.run(List.of("check", "rules", file.toString()));

        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
    }

    static List<Dashboard> dashboards() {
        return Dashboard.all();
    }

    private static boolean overlap(JsonObject one, JsonObject other) {
        return side(one, "x", "w", other) && side(one, "y", "h", other);
    }

    private static boolean side(JsonObject one, String start, String length, JsonObject other) {
        return number(one, start) < number(other, start) + number(other, length)
                && number(other, start) < number(one, start) + number(one, length);
    }

    private static int number(JsonObject panel, String name) {
        return JsonTree.at(panel, "gridPos." + name).getAsInt();
    }
}
