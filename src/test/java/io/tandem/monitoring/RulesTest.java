package io.tandem.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import io.tandem.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prometheus takes every rule, and whoever an alert wakes knows what to do. */
class RulesTest {
    private static final Tool PROMTOOL = new Tool("promtool");
    private static final Path BEHAVIOUR = Path.of("src/test/resources/io/tandem/monitoring");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void prometheusTakesEveryRule() throws IOException {
        for (Map.Entry<String, JsonObject> file : Rules.files().entrySet()) {
            var written = Files.writeString(
                    folder.resolve(file.getKey()), file.getValue().toString());

            var result = PROMTOOL.run(List.of("check", "rules", "--lint=all", "--lint-fatal", written.toString()));

            assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void alertsFireWhenTheyShouldAndOnlyThen(Path behaviour) throws IOException {
        for (Map.Entry<String, JsonObject> file : Rules.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue().toString());
        }
        var test = Files.copy(behaviour, folder.resolve("behaviour.yaml"));

        var result = PROMTOOL.run(List.of("test", "rules", test.toString()));

        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
    }

    @Test
    void everyAlertHasABehaviourThatIsTested() {
        var tested = behaviours().stream().map(JsonTree::read).toList();

        assertThat(Rules.alerts())
                .extracting(alert -> JsonTree.text(alert, "alert"))
                .allMatch(alert -> tested.stream().anyMatch(text -> text.contains("alertname: " + alert)));
    }

    @Test
    void everyAlertLeadsToARunbook() {
        assertThat(Rules.alerts())
                .isNotEmpty()
                .extracting(alert -> JsonTree.text(alert, "annotations.runbook_url"))
                .allMatch(runbook -> runbook.startsWith("docs/runbooks/"))
                .allMatch(runbook -> Files.isRegularFile(Path.of(runbook)));
    }

    @Test
    void everyAlertSaysHowUrgentItIsAndWhatIsWrong() {
        assertThat(Rules.alerts()).allSatisfy(alert -> {
            assertThat(JsonTree.text(alert, "labels.severity")).isIn("critical", "warning");
            assertThat(JsonTree.text(alert, "annotations.summary")).isNotBlank();
            assertThat(JsonTree.text(alert, "annotations.description")).isNotBlank();
        });
    }

    static List<Path> behaviours() {
        return JsonTree.filesBelow(BEHAVIOUR);
    }
}
