package io.tandem.keys;

import com.pulumi.core.Output;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The region's keys, by what they encrypt.
 *
 * @param secretsReplica the replica of the secrets' key in the twin's region, where this stack made one
 */
public record KeyArns(Map<KeyUse, Output<String>> byUse, Optional<Output<String>> secretsReplica) {
    public KeyArns {
        byUse = Map.copyOf(byUse);
    }

    /** The key for a use; it must be one that the region was asked to have. */
    public Output<String> of(KeyUse use) {
        return Objects.requireNonNull(byUse.get(use), () -> "the region has no key for " + use);
    }
}
