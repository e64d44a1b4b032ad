package io.tandem.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A reference of keys, and what the code says of the same keys: the components of the records are the keys.
 *
 * @param rows cells of the page's tables, by key
 */
record ConfigurationPage(Map<String, String[]> rows) {
    private static final Map<Type, String> TYPES = Map.of(
            String.class, "text",
            int.class, "whole number",
            Integer.class, "whole number",
            boolean.class, "flag",
            Cidr.class, "CIDR");

    static ConfigurationPage of(String file) {
        try {
            return new ConfigurationPage(Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith("| `tandem:"))
                    .map(line -> line.split("\\|"))
                    .collect(Collectors.toMap(
                            cells -> cells[1].replace("`", "").strip(),
                            cells -> cells,
                            (one, again) -> {
                                throw new IllegalStateException(one[1] + " is documented twice");
                            },
                            LinkedHashMap::new)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By key. */
    Map<String, String> types() {
        return column(2);
    }

    /** By key. */
    Map<String, String> defaults() {
        return column(3);
    }

    private Map<String, String> column(int column) {
        Map<String, String> values = new LinkedHashMap<>();
        rows.forEach((key, cells) -> values.put(key, cells[column].strip()));
        return values;
    }

    /** The types that a record and those in it have, by key and in the order of the code. */
    static Map<String, String> types(Class<?> settings, String prefix) {
        Map<String, String> types = new LinkedHashMap<>();
        for (RecordComponent component : settings.getRecordComponents()) {
            String key = prefix + component.getName();
            Type type = component.getGenericType();
            Type element = element(type);
            if (component.getType() == Map.class) {
                types.putAll(types((Class<?>) element, key + ".<name>."));
            } else if (!TYPES.containsKey(element) && !((Class<?>) element).isEnum()) {
                types.putAll(types((Class<?>) element, key + "."));
            } else if (component.getType() == List.class) {
                types.put(key, "list of " + TYPES.get(element) + (element == Integer.class ? "s" : ""));
            } else {
                types.put(key, TYPES.getOrDefault(element, "text"));
            }
        }
        return types;
    }

    /** What an optional, a list or a map holds. */
    private static Type element(Type type) {
        if (!(type instanceof ParameterizedType generic)) {
            return type;
        }
        Type[] arguments = generic.getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    /** The values of a record and those in it, by key. */
    static Map<String, String> values(Record settings, String prefix) throws ReflectiveOperationException {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            String key = prefix + component.getName();
            Object value = component.getAccessor().invoke(settings);
            if (value instanceof Optional<?> optional && optional.orElse(null) instanceof Record room) {
                values.putAll(values(room, key + "."));
            } else if (value instanceof Map<?, ?> named) {
                for (Object element : named.values()) {
                    values.putAll(values((Record) element, key + ".<name>."));
                }
            } else if (value instanceof Record room && !(value instanceof Cidr)) {
                values.putAll(values(room, key + "."));
            } else if (!(value instanceof Optional)) {
                values.put(key, value.toString());
            }
        }
        return values;
    }
}
