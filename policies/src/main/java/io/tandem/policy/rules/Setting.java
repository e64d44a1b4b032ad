package io.tandem.policy.rules;

import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Map;

/**
 * One number, text or list that a user may set for a rule in a policy configuration file.
 *
 * @param schema its JSON schema, as the engine checks it
 * @param fallback what holds when nothing is set
 */
public record Setting(String key, Map<String, Object> schema, Value fallback) {

    public static Setting number(String key, double fallback, double least, double most, String description) {
        return new Setting(
                key,
                Map.of("type", "number", "minimum", least, "maximum", most, "description", description),
                Value.of(fallback));
    }

    public static Setting texts(String key, List<String> fallback, String description) {
        return new Setting(
                key,
                Map.of("type", "array", "items", Map.of("type", "string"), "description", description),
                Value.of(fallback));
    }

    public static Setting numbers(String key, List<Integer> fallback, String description) {
        return new Setting(
                key,
                Map.of("type", "array", "items", Map.of("type", "number"), "description", description),
                Value.of(fallback));
    }
}
