package io.tandem.charts;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tandem.testing.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Helm makes of a release: its values in the chart itself. */
public final class ChartRendering {
    /** Helm by itself takes Kubernetes for 1.20, which charts refuse. */
    private static final String KUBERNETES = "1.35.0";

    /** Kinds that are there before the charts that look for them. */
    private static final List<String> KINDS =
            List.of("monitoring.coreos.com/v1", "monitoring.coreos.com/v1/ServiceMonitor");

    private ChartRendering() {}

    /**
     * Renders a release.
     *
     * @param charts a folder with one folder per chart
     */
    public static Tool.Result of(Path charts, ReleaseInputs release) {
        try {
            var values = Files.createTempFile(release.name(), ".json");
            try {
                // As the engine gives them to Helm: every number is a floating-point one.
                new ObjectMapper().writeValue(values.toFile(), release.values());
                return new Tool("helm").run(arguments(charts, release, values));
            } finally {
                Files.delete(values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(Path charts, ReleaseInputs release, Path values) {
        var arguments = new ArrayList<>(List.of(
                "template",
                release.name(),
                charts.resolve(release.chart()).toString(),
                "--namespace",
                release.namespace(),
                "--values",
                values.toString(),
                "--kube-version",
                KUBERNETES));
        KINDS.forEach(kind -> arguments.addAll(List.of("--api-versions", kind)));
        return arguments;
    }
}
