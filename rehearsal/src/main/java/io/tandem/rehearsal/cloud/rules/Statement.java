package io.tandem.rehearsal.cloud.rules;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One statement of a policy; a single value stands as a list of one, as IAM reads it.
 *
 * @param principals by kind, {@code AWS}, {@code Service} or {@code Federated}; {@code "*"} alone is of kind AWS
 * @param conditions by operator, then by condition key
 */
record Statement(
        String effect,
        Map<String, List<String>> principals,
        List<String> actions,
        List<String> resources,
        Map<String, Map<String, List<String>>> conditions,
        JsonObject source) {

    static Statement of(JsonObject source) {
        return new Statement(
                source.get("Effect") instanceof JsonPrimitive effect ? effect.getAsString() : "",
                source.get("Principal") instanceof JsonPrimitive anyone
                        ? Map.of("AWS", List.of(anyone.getAsString()))
                        : lists(source.get("Principal")),
                texts(source.get("Action")),
                texts(source.get("Resource")),
                conditions(source.get("Condition")),
                source);
    }

    boolean has(String element) {
        return source.has(element);
    }

    boolean allows(String action) {
        return effect.equals("Allow") && concerns(action);
    }

    boolean denies(String action) {
        return effect.equals("Deny") && concerns(action);
    }

    /** Whether it is about a resource; a statement that names none, as in a trust policy, is about its own. */
    boolean covers(String resource) {
        return has("NotResource")
                ? texts(source.get("NotResource")).stream().noneMatch(pattern -> matches(pattern, resource))
                : !has("Resource") || resources.stream().anyMatch(pattern -> matches(pattern, resource));
    }

    private boolean concerns(String action) {
        return has("NotAction") != named(action);
    }

    private boolean named(String action) {
        return (has("NotAction") ? texts(source.get("NotAction")) : actions)
                .stream()
                        .anyMatch(
                                pattern -> matches(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT)));
    }

    boolean isFor(String kind, String principal) {
        return principals.getOrDefault(kind, List.of()).contains(principal)
                || principals.getOrDefault("AWS", List.of()).contains("*");
    }

    /** Whether a request with this value of a condition key fits what the statement says of that key. */
    boolean fits(String key, String value) {
        return conditions.entrySet().stream()
                .allMatch(operator -> Optional.ofNullable(operator.getValue().get(key))
                        .map(legal -> legal.stream()
                                .anyMatch(pattern -> operator.getKey().startsWith("StringEquals")
                                        ? pattern.equals(value)
                                        : matches(pattern, value)))
                        .orElse(true));
    }

    /** Whether a value fits a pattern with {@code *} and {@code ?}. */
    static boolean matches(String pattern, String value) {
        var regex = new StringBuilder();
        pattern.chars().forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : "\\Q" + (char) c + "\\E"));
        return value.matches(regex.toString());
    }

    private static Map<String, Map<String, List<String>>> conditions(JsonElement element) {
        var result = new LinkedHashMap<String, Map<String, List<String>>>();
        if (element instanceof JsonObject operators) {
            operators.entrySet().forEach(operator -> result.put(operator.getKey(), lists(operator.getValue())));
        }
        return result;
    }

    private static Map<String, List<String>> lists(JsonElement element) {
        var result = new LinkedHashMap<String, List<String>>();
        if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> result.put(entry.getKey(), texts(entry.getValue())));
        }
        return result;
    }

    private static List<String> texts(JsonElement element) {
        var result = new ArrayList<String>();
        if (element instanceof JsonPrimitive text) {
            result.add(text.getAsString());
        } else if (element != null && element.isJsonArray()) {
            element.getAsJsonArray().forEach(item -> result.addAll(texts(item)));
        }
        return result;
    }
}
