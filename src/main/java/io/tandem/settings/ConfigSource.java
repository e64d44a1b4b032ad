package io.tandem.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The configuration of a stack as the engine hands it over. It is read from the environment because the SDK's
 * {@code Config} answers single keys but cannot list them, and a misspelt key is found only in the list.
 *
 * @param values value by full key, {@code tandem:role}; objects and lists are JSON
 * @param secretKeys the full keys whose values must not be shown
 */
public record ConfigSource(Map<String, String> values, Set<String> secretKeys) {
    static final String NAMESPACE = "tandem:";

    public ConfigSource {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }

    /**
     * Reads the variables that the engine sets for the program.
     *
     * @throws IllegalStateException if the program was not started by Pulumi
     */
    public static ConfigSource of(Map<String, String> environment) {
        String config = environment.get("PULUMI_CONFIG");
        if (config == null) {
            throw new IllegalStateException(
                    "PULUMI_CONFIG is not set: this program is started by `pulumi preview` or `up`");
        }
        Map<String, String> values = new LinkedHashMap<>();
        JsonParser.parseString(config)
                .getAsJsonObject()
                .entrySet()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().getAsString()));
        Set<String> secretKeys = new HashSet<>();
        JsonParser.parseString(environment.getOrDefault("PULUMI_CONFIG_SECRET_KEYS", "[]"))
                .getAsJsonArray()
                .forEach(key -> secretKeys.add(key.getAsString()));
        return new ConfigSource(values, secretKeys);
    }

    /** The keys of our namespace as one object. */
    JsonObject tree() {
        JsonObject tree = new JsonObject();
        values.forEach((key, raw) -> {
            if (key.startsWith(NAMESPACE)) {
                tree.add(key.substring(NAMESPACE.length()), element(raw));
            }
        });
        return tree;
    }

    /** At the top level a flag arrives as text, and text without quotes: only objects, lists and flags are JSON. */
    private static JsonElement element(String raw) {
        if (raw.startsWith("{") || raw.startsWith("[") || raw.equals("true") || raw.equals("false")) {
            try {
                return JsonParser.parseString(raw);
            } catch (JsonParseException notJson) {
                return new JsonPrimitive(raw);
            }
        }
        return new JsonPrimitive(raw);
    }
}
