package io.tandem.keys;

import com.pulumi.core.Output;
import java.util.Map;
import java.util.Objects;

/** The region's keys, by what they encrypt. */
public record KeyArns(Map<KeyUse, Output<String>> byUse) {
    public KeyArns {
        byUse = Map.copyOf(byUse);
    }

    /** The key for a use; it must be one that the region was asked to have. */
    public Output<String> of(KeyUse use) {
        return Objects.requireNonNull(byUse.get(use), () -> "the region has no key for " + use);
    }
}
