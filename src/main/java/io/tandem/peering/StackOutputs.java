package io.tandem.peering;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outputs of another stack as the engine hands them over, and how their types are got back. */
record StackOutputs(Map<String, Object> values) {

    String text(String key) {
        return value(key, String.class);
    }

    List<String> texts(String key) {
        return List.of(text(key).split(","));
    }

    /** The engine's protocol has no integers: they arrive as doubles. */
    int integer(String key) {
        return value(key, Number.class).intValue();
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT));
    }

    private <T> T value(String key, Class<T> type) {
        var value = values.get(key);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "its output %s is %s, no %s".formatted(key, value, type.getSimpleName()));
        }
        return type.cast(value);
    }
}
