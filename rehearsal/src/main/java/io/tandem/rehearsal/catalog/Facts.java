package io.tandem.rehearsal.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Typed views of the untyped tree that YAML gives; what is absent is empty. */
final class Facts {
    private Facts() {}

    static Map<String, Object> map(@Nullable Object value) {
        var result = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> result.put(String.valueOf(key), entry));
        }
        return result;
    }

    static List<Map<String, Object>> maps(@Nullable Object value) {
        return value instanceof List<?> items ? items.stream().map(Facts::map).toList() : List.of();
    }

    /** What must be there, as text. */
    static String text(Map<String, Object> facts, String name) {
        return Objects.requireNonNull(facts.get(name), () -> name + " is missing in " + facts)
                .toString();
    }

    static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
