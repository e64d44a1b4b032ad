package io.tandem.charts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Helm release as the program asks for it.
 *
 * @param chart the chart's own name, without the address of an OCI chart
 * @param repository URL of its repository, or the whole address of an OCI chart
 */
public record ReleaseInputs(
        String name, String namespace, String chart, String repository, String version, Map<String, Object> values) {
    public static final String TYPE = "kubernetes:helm.sh/v3:Release";

    /** Reads a release's recorded inputs. */
    public static ReleaseInputs of(Map<String, Object> inputs) {
        var chart = text(inputs, "chart");
        var repository =
                inputs.get("repositoryOpts") instanceof Map<?, ?> options ? String.valueOf(options.get("repo")) : chart;
        return new ReleaseInputs(
                text(inputs, "name"),
                text(inputs, "namespace"),
                chart.substring(chart.lastIndexOf('/') + 1),
                repository,
                text(inputs, "version"),
                values(inputs.get("values")));
    }

    private static String text(Map<String, Object> inputs, String key) {
        return inputs.get(key) instanceof String text ? text : "";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(@Nullable Object values) {
        return values instanceof Map ? (Map<String, Object>) values : Map.of();
    }
}
