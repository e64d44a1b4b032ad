package io.tandem.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Where the values of charts are found: a folder with the charts themselves, or the copies kept with the tests. */
public interface ChartSource {
    /** Names a folder with one folder per chart, as {@code helm pull --untar} makes it. */
    String FOLDER = "CHARTS";

    /** A file of a chart in exactly one version; {@code path} may lead into a sub-chart, as in {@code grafana/values.yaml}. */
    Optional<String> file(String chart, String version, String path);

    /** The folder that the environment names, or else the copies. */
    static ChartSource ofEnvironment() {
        return Optional.ofNullable(System.getenv(FOLDER))
                .filter(folder -> !folder.isEmpty())
                .<ChartSource>map(folder -> new Pulled(Path.of(folder)))
                .orElseGet(Kept::new);
    }

    /** Charts as they were pulled, with their sub-charts in {@code charts/}, or only their values in the same places. */
    record Pulled(Path folder) implements ChartSource {
        @Override
        public Optional<String> file(String chart, String version, String path) {
            var home = folder.resolve(chart);
            return read(home.resolve("Chart.yaml"))
                    .filter(about -> version.equals(
                            String.valueOf(new ValuesDocument(about).values().get("version"))))
                    .flatMap(about -> Stream.of(
                                    home.resolve(path), home.resolve("charts").resolve(path))
                            .flatMap(file -> read(file).stream())
                            .findFirst());
        }

        private static Optional<String> read(Path file) {
            try {
                return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The compressed copies in {@code src/test/resources/charts}. */
    record Kept() implements ChartSource {
        @Override
        public Optional<String> file(String chart, String version, String path) {
            var name = "/charts/%s-%s/%s.gz".formatted(chart, version, path);
            try (InputStream packed = ChartSource.class.getResourceAsStream(name)) {
                return packed == null
                        ? Optional.empty()
                        : Optional.of(new String(new GZIPInputStream(packed).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }

    /** Sub-charts whose values the values of a chart may set. */
    static List<String> subcharts(String chart) {
        return switch (chart) {
            case "argo-cd" -> List.of("redis-ha");
            case "kube-prometheus-stack" -> List.of("grafana", "kube-state-metrics", "prometheus-node-exporter");
            default -> List.of();
        };
    }
}
