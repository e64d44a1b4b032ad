package io.tandem.peering;

import com.pulumi.resources.StackReference;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of another stack. They are waited for: whether a twin is the right one has to be known before anything is
 * registered, and an {@code Output} that fails is reported as a crash.
 */
record StackOutputs(StackReference stack) {

    /** Whether the stack was never brought up, or is destroyed. */
    boolean isEmpty() {
        return valueOrNull("role") == null;
    }

    /**
     * The record whose components are among the outputs.
     *
     * @throws IllegalArgumentException if one is missing or not of its type
     */
    <T extends Record> T read(Class<T> type) {
        return RecordOutputs.read(type, "", this::valueOrNull);
    }

    private @Nullable Object valueOrNull(String key) {
        return stack.getValueAsync(key).join();
    }
}
