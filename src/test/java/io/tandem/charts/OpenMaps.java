package io.tandem.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Maps of values that take keys of the user's, from {@code charts/open-maps.yaml}.
 *
 * @param keys open wherever they stand
 * @param types keys of Kubernetes' own types, wherever those stand
 * @param charts paths that are open, by chart
 */
record OpenMaps(List<String> keys, Map<String, List<String>> types, Map<String, List<List<String>>> charts) {

    @SuppressWarnings("unchecked")
    static OpenMaps load() {
        try (InputStream stream = OpenMaps.class.getResourceAsStream("/charts/open-maps.yaml")) {
            Map<String, Map<String, Object>> content =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(stream));
            var everywhere = Objects.requireNonNull(content.get("everywhere"));
            return new OpenMaps(
                    (List<String>) Objects.requireNonNull(everywhere.get("keys")),
                    (Map<String, List<String>>) Objects.requireNonNull(everywhere.get("types")),
                    (Map<String, List<List<String>>>) (Map<String, ?>) Objects.requireNonNull(content.get("charts")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether whatever is below a path is the user's own. */
    boolean isOpen(String chart, List<String> path) {
        return keys.contains(path.get(path.size() - 1))
                || charts.getOrDefault(chart, List.of()).contains(path);
    }

    /** The keys of the object at a path, if it is of a type of Kubernetes. */
    List<String> typed(List<String> path) {
        return path.isEmpty() ? List.of() : types.getOrDefault(path.get(path.size() - 1), List.of());
    }
}
