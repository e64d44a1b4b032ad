package io.tandem.peering;

import com.pulumi.resources.StackReference;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The outputs of another stack, decoded. They are waited for, not handed on as {@code Output}s: what a stack builds may
 * depend on its twin being the right one, so that has to be known before anything is registered.
 */
record StackOutputs(StackReference stack) {

    String text(String key) {
        return value(key, String.class);
    }

    List<String> texts(String key) {
        return elements(key, String.class, Function.identity());
    }

    /** The engine's protocol has no integers: they arrive as doubles. */
    List<Integer> integers(String key) {
        return elements(key, Number.class, Number::intValue);
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT));
    }

    private <T, R> List<R> elements(String key, Class<T> type, Function<T, R> decoded) {
        List<?> elements = value(key, List.class);
        return elements.stream()
                .map(element -> decoded.apply(cast(key, element, type)))
                .toList();
    }

    private <T> T value(String key, Class<T> type) {
        var value = stack.getValueAsync(key).join();
        if (value == null) {
            throw new MissingOutputException(key);
        }
        return cast(key, value, type);
    }

    private static <T> T cast(String key, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("its output " + key + " is " + value + ", no " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
