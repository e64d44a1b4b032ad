package io.tandem.rehearsal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.catalog.Chart.Need;
import io.tandem.rehearsal.testing.World;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {
    private static final Catalog CATALOG = World.catalog();

    static Stream<Named<Chart>> charts() {
        return CATALOG.charts().values().stream().map(chart -> Named.of(chart.name(), chart));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyKindThatAChartSpeaksOfIsInTheCatalog(Chart chart) {
        var spoken = new TreeSet<>(chart.crds().kinds());
        spoken.addAll(chart.finalizes());
        chart.needs().stream().map(Need::kind).forEach(spoken::add);
        chart.webhooks().forEach(webhook -> spoken.addAll(webhook.kinds()));

        assertThat(spoken).isSubsetOf(CATALOG.customKinds().keySet());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aChartFinalizesKindsThatItKnows(Chart chart) {
        assertThat(chart.finalizes()).isSubsetOf(chart.crds().kinds());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyWebhookIsAskedAboutSomething(Chart chart) {
        assertThat(chart.webhooks())
                .allMatch(webhook -> webhook.services() || !webhook.kinds().isEmpty())
                .allMatch(webhook -> !webhook.operations().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyChartHasAVersion(Chart chart) {
        assertThat(chart.versions()).isNotEmpty();
    }

    @Test
    void everyCustomKindComesWithAChart() {
        var brought = CATALOG.charts().values().stream()
                .flatMap(chart -> chart.crds().kinds().stream())
                .collect(Collectors.toSet());

        assertThat(CATALOG.customKinds().keySet()).isSubsetOf(brought);
    }

    @Test
    void everyCustomKindIsNamedByItsGroupVersionAndKind() {
        assertThat(CATALOG.customKinds().keySet())
                .allMatch(token -> token.matches("kubernetes:[a-z0-9.-]+/v[a-z0-9]+:[A-Z][A-Za-z0-9]+"));
    }
}
