package io.tandem.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the values of a release with those that its chart comes with. A chart ignores a key that it does not know, so
 * every key must be one of them: set in the chart's values, shown in a comment of them, or in a map that is open. Below an
 * empty map, a list or nothing, everything is the user's own.
 */
final class ValuesCheck {
    /** Helm takes numbers for floating-point, and from here on writes them as {@code 1e+06}. */
    private static final double LARGEST_NUMBER = 1e6;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final ReleaseInputs release;
    private final ChartDefaults defaults;
    private final OpenMaps open;
    private final List<Finding> findings = new ArrayList<>();

    private ValuesCheck(ReleaseInputs release, ChartDefaults defaults, OpenMaps open) {
        this.release = release;
        this.defaults = defaults;
        this.open = open;
    }

    static List<Finding> findings(ReleaseInputs release, ChartDefaults defaults, OpenMaps open) {
        var check = new ValuesCheck(release, defaults, open);
        check.object(List.of(), release.values(), defaults.values());
        check.numbers(List.of(), release.values());
        return check.findings;
    }

    private void object(List<String> path, Map<?, ?> values, Map<?, ?> known) {
        var typed = open.typed(path);
        values.forEach((name, value) -> {
            var key = String.valueOf(name);
            var inner = KeyPath.to(path, key);
            if (known.containsKey(key)) {
                value(inner, value, known.get(key));
            } else if (typed.contains(key)) {
                value(inner, value, value instanceof Map ? Map.of() : null);
            } else if (!defaults.shows(path, key)) {
                var nearest = KeyPath.nearest(inner, typed, known, defaults.values());
                find(
                        inner,
                        "unknown key"
                                + nearest.map("; the nearest known one is "::concat)
                                        .orElse(""));
            }
        });
    }

    private void value(List<String> path, @Nullable Object value, @Nullable Object known) {
        // Null takes a default away, and what has no default may be anything.
        if (value == null || known == null || open.isOpen(release.chart(), path)) {
            return;
        }
        if (!kind(value).equals(kind(known)) && !isAnotherForm(value, known)) {
            find(path, "is a %s; the chart's own value is a %s: %s".formatted(kind(value), kind(known), known));
        } else if (value instanceof Map<?, ?> map
                && known instanceof Map<?, ?> object
                && !(object.isEmpty() && open.typed(path).isEmpty())) {
            object(path, map, object);
        }
    }

    /** An empty text stands for any scalar, and a number may be written as text, which keeps its digits. */
    private static boolean isAnotherForm(Object value, Object known) {
        return (known.equals("") && value instanceof Number)
                || (known instanceof Number
                        && value instanceof String text
                        && NUMBER.matcher(text).matches());
    }

    private void numbers(List<String> path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> numbers(KeyPath.to(path, String.valueOf(key)), inner));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> numbers(path, item));
        } else if (value instanceof Number number && Math.abs(number.doubleValue()) >= LARGEST_NUMBER) {
            find(path, "Helm writes the number %.0f as %1$.0e: give it as text".formatted(number.doubleValue()));
        }
    }

    private static String kind(Object value) {
        if (value instanceof Map) {
            return "map";
        } else if (value instanceof Collection) {
            return "list";
        } else if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : "text";
    }

    private void find(List<String> path, String problem) {
        findings.add(new Finding(release.name(), String.join(".", path), problem));
    }
}
