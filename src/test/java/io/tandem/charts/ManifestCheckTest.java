package io.tandem.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestCheckTest {
    private static final String TEMPLATE = """
            apiVersion: v1
            kind: Pod
            metadata: {name: {{ required "name is required" .Values.name | quote }}}
            spec: {containers: [{name: app, args: ["--limit={{ .Values.limit }}"]}]}
            """;

    private Path charts = Path.of("");

    @BeforeEach
    void chooseAFolder(@TempDir Path folder) {
        charts = folder;
    }

    private Tool.Result rendered(Map<String, Object> values) throws IOException {
        write("Chart.yaml", "{apiVersion: v2, name: sample, version: 1.0.0}");
        write("values.yaml", "{limit: 1}");
        write("templates/pod.yaml", TEMPLATE);
        return ChartRendering.of(charts, new ReleaseInputs("app", "default", "sample", "", "1.0.0", values));
    }

    private void write(String file, String text) throws IOException {
        var path = charts.resolve("sample").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void whatHelmRendersOfGoodValuesIsTaken() throws IOException {
        var rendered = rendered(Map.of("name", "app", "limit", 200.0));

        assertThat(rendered.exitCode()).isZero();
        assertThat(ManifestCheck.findings("app", rendered.output())).isEmpty();
    }

    @Test
    void helmsScientificNumbersAreFound() throws IOException {
        var rendered = rendered(Map.of("name", "app", "limit", 10000000.0));

        assertThat(ManifestCheck.findings("app", rendered.output()))
                .extracting(Finding::toString)
                .containsExactly("app: Pod/app.spec.containers.args: is '--limit=1e+07': a value had the wrong form");
    }

    @Test
    void anObjectInThePlaceOfTextIsFound() throws IOException {
        var rendered = rendered(Map.of("name", "app", "limit", Map.of("memory", "1Gi")));

        assertThat(ManifestCheck.findings("app", rendered.output())).hasSize(1);
    }

    @Test
    void aTemplateThatRefusesIsHelmsOwnError() throws IOException {
        assertThat(rendered(Map.of()).errors()).contains("name is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{apiVersion: v1, kind: Pod, metadata: {}}'                   | is no object",
                "''                                                            | nothing is rendered",
                "'{apiVersion: v1, kind: Pod, metadata: {name: <no value>}}'   | is '<no value>'"
            })
    void whatIsNoObjectIsFound(String manifest, String problem) {
        assertThat(ManifestCheck.findings("app", manifest))
                .singleElement()
                .extracting(Finding::problem)
                .asString()
                .startsWith(problem);
    }

    @Test
    void anObjectThatIsRenderedTwiceIsFound() {
        var twice = "{apiVersion: v1, kind: Pod, metadata: {name: a}}\n---\n".repeat(2);

        assertThat(ManifestCheck.findings("app", twice))
                .extracting(Finding::toString)
                .containsExactly("app: Pod/a: is rendered twice");
    }
}
