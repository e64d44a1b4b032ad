package io.tandem.platform;

import io.tandem.settings.PeerSettings;
import io.tandem.settings.RecoverySettings;
import io.tandem.settings.StackSettings;
import java.util.Optional;

/**
 * What a region's dashboards hold replication against.
 *
 * @param twinRegion where the twin is
 * @param rpoSeconds how much may be lost, as the stack declares it
 */
public record RecoveryGoal(String twinRegion, int rpoSeconds) {
    /** Of a stack; none without a twin. */
    public static Optional<RecoveryGoal> of(StackSettings settings) {
        return settings.peer().map(PeerSettings::region).flatMap(twin -> settings.recovery()
                .map(RecoverySettings::rpoSeconds)
                .map(seconds -> new RecoveryGoal(twin, seconds)));
    }
}
