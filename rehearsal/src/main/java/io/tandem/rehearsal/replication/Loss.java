package io.tandem.rehearsal.replication;

import java.time.Duration;
import java.util.Optional;

/**
 * What would be gone with a region.
 *
 * @param name as in {@link Replication}
 * @param window what was written within this time before, at most; empty if all of it
 * @param why why all of it is lost, empty if it is not
 */
public record Loss(Kind kind, String name, Optional<Duration> window, String why) {
    public boolean isTotal() {
        return window.isEmpty();
    }
}
