package io.tandem.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.gitops.SampleService;
import io.tandem.testing.JsonTree;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every query asks for a metric that an installed exporter, or AWS, makes. */
class QueriesTest {
    private final KnownMetrics known = new KnownMetrics();
    private final List<String> asked = Stream.of(
                    Rules.all().map(rule -> JsonTree.text(rule, "expr")),
                    SampleService.canaryQueries().stream(),
                    Dashboard.all().stream()
                            .flatMap(dashboard -> dashboard.targets("prometheus"))
                            .map(target -> JsonTree.text(target, "expr")))
            .flatMap(queries -> queries)
            .flatMap(query -> new PromQuery(query).metrics().stream())
            .distinct()
            .toList();

    @Test
    void everyMetricThatIsAskedForIsMadeOrRecorded() {
        assertThat(Stream.concat(known.prometheus().stream(), Rules.recorded().stream()))
                .containsAll(asked);
    }

    @Test
    void everyKnownMetricIsAskedFor() {
        assertThat(asked).containsAll(known.prometheus());
    }

    @Test
    void everyMetricOfAwsThatIsAskedForIsPublished() {
        assertThat(cloudWatch()).isNotEmpty().containsExactlyInAnyOrderElementsOf(known.cloudWatch());
    }

    @Test
    void everyQueryToAwsNamesDimensionsThatItsMetricHas() {
        assertThat(Dashboard.all().stream().flatMap(dashboard -> dashboard.targets("cloudwatch")))
                .allSatisfy(target -> assertThat(known.dimensions(JsonTree.text(target, "namespace")))
                        .containsAll(JsonTree.at(target, "dimensions")
                                .getAsJsonObject()
                                .keySet()));
    }

    private static List<String> cloudWatch() {
        return Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.targets("cloudwatch"))
                .map(target -> JsonTree.text(target, "namespace") + " " + JsonTree.text(target, "metricName"))
                .distinct()
                .toList();
    }
}
