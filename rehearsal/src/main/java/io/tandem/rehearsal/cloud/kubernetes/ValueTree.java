package io.tandem.rehearsal.cloud.kubernetes;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tree of a release's values, where a chart may have the same key for each of its parts. */
final class ValueTree {
    private ValueTree() {}

    /** What stands under a key, at any depth. */
    static Stream<Object> everywhere(@Nullable Object values, String key) {
        if (values instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> key.equals(entry.getKey())
                            ? Stream.of(entry.getValue())
                            : everywhere(entry.getValue(), key));
        }
        return values instanceof Collection<?> items
                ? items.stream().flatMap(item -> everywhere(item, key))
                : Stream.of();
    }
}
