package io.tandem.rehearsal.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code a.b} and {@code a[].b} in a tree of maps and lists. */
public final class Paths {
    private Paths() {}

    /** Every value at {@code path}; a list at its end is spread into its items. */
    public static List<Object> all(Map<String, ?> root, String path) {
        List<Object> found = List.of(root);
        for (var step : path.split("\\.", -1)) {
            var name = step.replace("[]", "");
            var next = new ArrayList<>();
            for (var at : found) {
                spread(at instanceof Map<?, ?> map ? map.get(name) : null, next);
            }
            found = next;
        }
        return found;
    }

    /** The single value at {@code path}, a list included as it is; in an object that is unknown, all is. */
    public static Optional<Object> one(Map<String, ?> root, String path) {
        @Nullable Object at = root;
        for (var step : path.split("\\.", -1)) {
            if (at instanceof Unknown) {
                return Optional.of(at);
            }
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Optional.ofNullable(at);
    }

    /** The text at {@code path}, or empty if it is missing, unknown or no text. */
    public static Optional<String> text(Map<String, ?> root, String path) {
        return one(root, path).filter(String.class::isInstance).map(String.class::cast);
    }

    /** An object of the tree, with its keys as text. */
    public static Map<String, Object> object(Map<?, ?> object) {
        var result = new LinkedHashMap<String, Object>();
        object.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }

    /** Sets {@code path}, making the objects on the way. */
    @SuppressWarnings("unchecked")
    public static void set(Map<String, Object> root, String path, Object value) {
        var steps = path.split("\\.", -1);
        var at = root;
        for (int i = 0; i < steps.length - 1; i++) {
            var inner = at.get(steps[i]) instanceof Map<?, ?> map
                    ? new LinkedHashMap<>((Map<String, Object>) map)
                    : new LinkedHashMap<String, Object>();
            at.put(steps[i], inner);
            at = inner;
        }
        at.put(steps[steps.length - 1], value);
    }

    /** A copy in which every value at {@code path}, {@code a.b} or {@code a[].b}, is another. */
    public static Map<String, Object> replaced(Map<?, ?> root, String path, UnaryOperator<Object> replacement) {
        var copy = object(root);
        int dot = path.indexOf('.');
        var name = (dot < 0 ? path : path.substring(0, dot)).replace("[]", "");
        copy.computeIfPresent(
                name,
                (key, value) ->
                        dot < 0 ? replacement.apply(value) : inside(value, path.substring(dot + 1), replacement));
        return copy;
    }

    private static Object inside(Object value, String path, UnaryOperator<Object> replacement) {
        if (value instanceof List<?> items) {
            return items.stream().map(item -> inside(item, path, replacement)).toList();
        }
        return value instanceof Map<?, ?> map ? replaced(map, path, replacement) : value;
    }

    private static void spread(@Nullable Object value, List<Object> into) {
        if (value instanceof List<?> items) {
            into.addAll(items);
        } else if (value != null) {
            into.add(value);
        }
    }
}
