package io.tandem.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesCheckTest {
    private static final String DEFAULTS = """
            replicas: 1
            name: ""
            image:
              repository: example.org/app
              # tag: latest
            resources: {}
            service:
              labels: {tier: web}
              ports: []
              ## Older clusters only
              # legacyPort: 80
            extra: {}
            override:
            metrics: {enabled: false}
            """;

    private static List<String> findings(String values) {
        var release = new ReleaseInputs("app", "default", "app", "", "1.0.0", new ValuesDocument(values).values());
        var defaults = new ChartDefaults(new ValuesDocument(DEFAULTS), Map.of(), Optional.empty());
        return ValuesCheck.findings(release, defaults, OpenMaps.load()).stream()
                .map(Finding::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicsa: 2                         | app: replicsa: unknown key; the nearest known one is replicas",
                "image: {repositroy: x}              | app: image.repositroy: unknown key; the nearest known one is image.repository",
                "service: {enabled: true}            | app: service.enabled: unknown key; the nearest known one is metrics.enabled",
                "resources: {request: {cpu: 1}}      | app: resources.request: unknown key; the nearest known one is resources.requests",
                "resources: {limits: {memroy: 1Gi}}  | app: resources.limits.memroy: unknown key; the nearest known one is resources.limits.memory",
                "wholly: different                   | app: wholly: unknown key",
                "legacyPort: 80                      | app: legacyPort: unknown key",
                "replicas: many                      | app: replicas: is a text; the chart's own value is a number: 1",
                "metrics: true                       | app: metrics: is a boolean; the chart's own value is a map: {enabled=false}",
                "'metrics: {enabled: \"true\"}'      | app: metrics.enabled: is a text; the chart's own value is a boolean: false",
                "service: {ports: {http: 80}}        | app: service.ports: is a map; the chart's own value is a list: []",
                "replicas: 1000000                   | app: replicas: Helm writes the number 1000000 as 1e+06: give it as text",
                "extra: {limit: [10000000]}          | app: extra.limit: Helm writes the number 10000000 as 1e+07: give it as text"
            })
    void whatTheChartDoesNotUnderstandIsFound(String values, String finding) {
        assertThat(findings(values)).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 2",
                "'replicas: \"2000000\"'",
                "name: 8080",
                "image: {tag: v1}",
                "service: {legacyPort: 80}",
                "service: {labels: {team: a}}",
                "service: {ports: [{port: 80}]}",
                "resources: {limits: {memory: 1Gi}}",
                "extra: {anything: {at: all}}",
                "override: {anything: 1}",
                "metrics:"
            })
    void whatTheChartUnderstandsIsNot(String values) {
        assertThat(findings(values)).isEmpty();
    }

    @Test
    void everyMistakeIsFoundAtOnce() {
        assertThat(findings("{replicsa: 2, wholly: different, replicas: many}")).hasSize(3);
    }
}
