package io.tandem.peering;

import com.pulumi.resources.StackReference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of another stack, and how their types are got back. They are waited for: whether a twin is the right one
 * has to be known before anything is registered, and an {@code Output} that fails is reported as a crash.
 */
record StackOutputs(StackReference stack) {

    /** Whether the stack was never brought up, or is destroyed. */
    boolean isEmpty() {
        return valueOrNull("role") == null;
    }

    String text(String key) {
        return value(key, String.class);
    }

    List<String> texts(String key) {
        return ((List<?>) value(key, List.class))
                .stream().map(element -> cast(key, element, String.class)).toList();
    }

    /** The engine's protocol has no integers: they arrive as doubles. */
    int integer(String key) {
        return value(key, Number.class).intValue();
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT));
    }

    private <T> T value(String key, Class<T> type) {
        return cast(key, valueOrNull(key), type);
    }

    private static <T> T cast(String key, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "its output %s is %s, no %s".formatted(key, value, type.getSimpleName()));
        }
        return type.cast(value);
    }

    private @Nullable Object valueOrNull(String key) {
        return stack.getValueAsync(key).join();
    }
}
