package io.tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tandem.charts.ChartRendering;
import io.tandem.charts.ChartSource;
import io.tandem.charts.Finding;
import io.tandem.charts.ManifestCheck;
import io.tandem.charts.ReleaseCheck;
import io.tandem.charts.ReleaseInputs;
import io.tandem.settings.StackFile;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Helm keeps quiet about a value that no chart knows: here it is found before anybody installs it. */
class ReleasesTest {
    /** No copy of their values could be had: they are checked where CHARTS names a folder with the charts themselves. */
    private static final Set<String> WITHOUT_COPY =
            Set.of("secrets-store-csi-driver", "secrets-store-csi-driver-provider-aws", "velero");

    private final ChartSource charts = ChartSource.ofEnvironment();

    /** Of both regions, and of a region that chose the other way wherever there is a choice. */
    static Stream<Arguments> releases() {
        var otherChoices = StackFile.primary()
                .with("platform.autoscaler", "cluster-autoscaler")
                .with("platform.externalDns", "true")
                .with("platform.secretsStoreCsi", "true")
                .with("platform.velero", "{\"dataset\": \"curated\"}")
                .with("platform.argoCd.adminEnabled", "true")
                .without("platform.argoCd.sso");
        return Stream.of(StackFile.primary(), StackFile.dr(), otherChoices)
                .flatMap(file -> Platforms.built(file).inputsOfAll(ReleaseInputs.TYPE).stream()
                        .map(ReleaseInputs::of)
                        .map(release -> Arguments.of(
                                release.name() + " " + file.settings().region(), release)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void everyValueIsOneThatTheChartKnows(String name, ReleaseInputs release) {
        assumeTrue(
                isThere(release) || !WITHOUT_COPY.contains(release.name()),
                () -> "NOT CHECKED: there are no values of %s %s; make charts-pull charts CHARTS=... checks them"
                        .formatted(release.chart(), release.version()));

        assertThat(new ReleaseCheck(charts).findings(release)).isEmpty();
    }

    private boolean isThere(ReleaseInputs release) {
        return charts.file(release.chart(), release.version(), "values.yaml").isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void everyReleaseRendersToWholeObjects(String name, ReleaseInputs release) {
        var folder = System.getenv(ChartSource.FOLDER);
        assumeTrue(folder != null && !folder.isEmpty(), "CHARTS names no folder of charts to render");

        var rendered = ChartRendering.of(Path.of(folder), release);

        assertThat(rendered.errors()).isEmpty();
        assertThat(ManifestCheck.findings(release.name(), rendered.output()))
                .extracting(Finding::toString)
                .isEmpty();
    }
}
