package io.tandem.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a chart comes with, those of its sub-charts under their names.
 *
 * @param schema the chart's JSON schema of its values, if it has one
 */
record ChartDefaults(ValuesDocument own, Map<String, ValuesDocument> subcharts, Optional<String> schema) {

    /** Of a chart in exactly one version, empty if the source does not have that. */
    static Optional<ChartDefaults> of(ChartSource source, String chart, String version) {
        return source.file(chart, version, "values.yaml").map(text -> {
            var subcharts = new LinkedHashMap<String, ValuesDocument>();
            ChartSource.subcharts(chart).forEach(sub -> source.file(chart, version, sub + "/values.yaml")
                    .ifPresent(inner -> subcharts.put(sub, new ValuesDocument(inner))));
            return new ChartDefaults(
                    new ValuesDocument(text), subcharts, source.file(chart, version, "values.schema.json"));
        });
    }

    /** As Helm sees them: what the chart sets of a sub-chart stands over the sub-chart's own. */
    Map<String, Object> values() {
        var merged = new LinkedHashMap<>(own.values());
        subcharts.forEach((name, document) -> {
            var inner = new LinkedHashMap<>(document.values());
            if (merged.get(name) instanceof Map<?, ?> above) {
                merge(inner, above);
            }
            merged.put(name, inner);
        });
        return merged;
    }

    /** Whether a comment shows a key of the object at a path, here or in the sub-chart that the path leads into. */
    boolean shows(List<String> path, String key) {
        return own.shows(path, key)
                || (!path.isEmpty()
                        && Optional.ofNullable(subcharts.get(path.get(0)))
                                .filter(document -> document.shows(path.subList(1, path.size()), key))
                                .isPresent());
    }

    private static void merge(Map<String, Object> into, Map<?, ?> above) {
        above.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner && into.get(String.valueOf(key)) instanceof Map<?, ?> there) {
                var both = new LinkedHashMap<String, Object>();
                merge(both, there);
                merge(both, inner);
                into.put(String.valueOf(key), both);
            } else {
                into.put(String.valueOf(key), value);
            }
        });
    }
}
