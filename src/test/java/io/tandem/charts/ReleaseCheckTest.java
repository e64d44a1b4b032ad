package io.tandem.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the charts themselves, with the mistakes that are made with them. */
class ReleaseCheckTest {
    private static List<String> findings(ChartSource charts, String chart, String version, String values) {
        var release = new ReleaseInputs("it", "default", chart, "", version, new ValuesDocument(values).values());
        return new ReleaseCheck(charts)
                .findings(release).stream().map(Finding::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "argo-cd               | 10.1.1 | redisHa: {enabled: true}                | redisHa: unknown key; the nearest known one is redis-ha",
                "argo-cd               | 10.1.1 | applicationSet: {replicaCount: 2}       | applicationSet.replicaCount: unknown key",
                "argo-cd               | 10.1.1 | server: {ingress: {hosts: [a]}}         | server.ingress.hosts: unknown key",
                "kube-prometheus-stack | 88.5.3 | nodeExporter: {tolerations: []}         | nodeExporter.tolerations: unknown key",
                "kube-prometheus-stack | 88.5.3 | grafana: {persistence: {storageClass: gp3}} | grafana.persistence.storageClass: unknown key",
                "kube-prometheus-stack | 88.5.3 | alertmanager: {alertmanagerSpec: {storageSpec: {a: 1}}} | alertmanager.alertmanagerSpec.storageSpec: unknown key",
                "aws-load-balancer-controller | 3.5.0 | keepTlsSecret: true             | keepTlsSecret: unknown key; the nearest known one is keepTLSSecret",
                "karpenter             | 1.14.1 | settings: {interruptionQueueName: q}    | settings.interruptionQueueName: unknown key",
                "cluster-autoscaler    | 9.59.0 | serviceAccount: {annotations: {a: b}}   | serviceAccount: unknown key; the nearest known one is rbac.serviceAccount",
                "'external-secrets     '| 2.9.0  | 'replicaCount: \"two\"'                 | replicaCount: is a text; the chart's own value is a number: 1"
            })
    void aMistakeThatTheChartKeepsQuietAboutIsFound(String chart, String version, String values, String finding) {
        assertThat(findings(new ChartSource.Kept(), chart.strip(), version, values))
                .anyMatch(found -> found.startsWith("it: " + finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "argo-cd               | 10.1.1 | '{redis-ha: {haproxy: {hardAntiAffinity: true}}, configs: {params: {server.insecure: \"true\"}}}'",
                "kube-prometheus-stack | 88.5.3 | '{grafana: {persistence: {storageClassName: gp3}}, prometheus-node-exporter: {priorityClassName: p}}'",
                "metrics-server        | 3.13.1 | 'nodeSelector: {tier: system}'"
            })
    void whatTheChartTakesIsNot(String chart, String version, String values) {
        assertThat(findings(new ChartSource.Kept(), chart, version, values)).isEmpty();
    }

    @Test
    void theChartsSchemaIsAsked() {
        assertThat(findings(new ChartSource.Kept(), "external-secrets", "2.9.0", "extraArgs: [a]"))
                .anyMatch(found -> found.startsWith("it: extraArgs: against the chart's schema"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "^10.1.1", "10.1.x", ">=10.0.0", "*"})
    void aVersionThatIsNoneIsFound(String version) {
        assertThat(findings(new ChartSource.Kept(), "argo-cd", version, "{}"))
                .containsExactly("it: version: '%s' is not one exact version".formatted(version));
    }

    @Test
    void aVersionWithoutItsValuesIsFound() {
        assertThat(findings(new ChartSource.Kept(), "argo-cd", "10.1.2", "{}"))
                .containsExactly(
                        "it: version: there are no values of argo-cd 10.1.2 to check against; `tools/charts keep` fetches them");
    }

    @Test
    void aFolderOfPulledChartsIsReadWithTheirSubcharts(@TempDir Path folder) throws IOException {
        write(folder.resolve("argo-cd/Chart.yaml"), "version: 10.1.1");
        write(folder.resolve("argo-cd/values.yaml"), "redis-ha: {enabled: false}");
        write(folder.resolve("argo-cd/charts/redis-ha/values.yaml"), "haproxy: {enabled: true}");

        assertThat(findings(new ChartSource.Pulled(folder), "argo-cd", "10.1.1", "redis-ha: {haproxy: {replcas: 3}}"))
                .containsExactly("it: redis-ha.haproxy.replcas: unknown key");
    }

    @Test
    void aPulledChartOfAnotherVersionIsNone(@TempDir Path folder) throws IOException {
        write(folder.resolve("argo-cd/Chart.yaml"), "version: 10.0.0");
        write(folder.resolve("argo-cd/values.yaml"), "{}");

        assertThat(new ChartSource.Pulled(folder).file("argo-cd", "10.1.1", "values.yaml"))
                .isEmpty();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
