package io.tandem.rehearsal.values;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The values that a Helm release is installed with: its files in their order, then what the program sets itself. */
public final class ReleaseValues {
    private ReleaseValues() {}

    /** Merges {@code valueYamlFiles} and {@code values} of a release's inputs; a map is merged, all else replaced. */
    public static Map<String, Object> of(Map<String, ?> inputs) {
        var merged = new LinkedHashMap<String, Object>();
        Paths.all(inputs, "valueYamlFiles").stream()
                .filter(Map.class::isInstance)
                .map(asset -> ((Map<?, ?>) asset).get("text"))
                .filter(String.class::isInstance)
                .forEach(text -> merge(merged, yaml((String) text)));
        merge(merged, inputs.get("values") instanceof Map<?, ?> values ? values : Map.of());
        return merged;
    }

    /** Whether a flag is on that is on by default: nothing but {@code false} turns it off. */
    public static boolean isNotOff(Map<String, ?> values, String path) {
        return Paths.one(values, path).filter(Boolean.FALSE::equals).isEmpty();
    }

    /** Whether a value is set to what templates take for true: neither false nor empty. */
    public static boolean isSet(Map<String, ?> values, String path) {
        return Paths.one(values, path)
                .filter(value -> !(Boolean.FALSE.equals(value)
                        || "".equals(value)
                        || Map.of().equals(value)
                        || List.of().equals(value)))
                .isPresent();
    }

    private static void merge(Map<String, Object> into, Map<?, ?> values) {
        Paths.object(values).forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner && into.get(key) instanceof Map<?, ?> there) {
                var both = Paths.object(there);
                merge(both, inner);
                into.put(key, both);
            } else {
                into.put(key, value);
            }
        });
    }

    private static Map<?, ?> yaml(String text) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return content instanceof Map<?, ?> map ? map : Map.of();
    }
}
