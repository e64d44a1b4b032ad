package io.tandem.settings;

import java.util.Locale;

/** How far a dataset's replica may fall behind. */
public enum ReplicationClass {
    /** S3 Replication Time Control: 99.99 % of new objects within 15 minutes, at a price per GB. */
    RTC(15 * 60),
    /** Most objects within minutes, none by a promised time. */
    BEST_EFFORT(60 * 60);

    private final int latencySeconds;

    ReplicationClass(int latencySeconds) {
        this.latencySeconds = latencySeconds;
    }

    /** How long an object may take before the alarm rings: what RTC promises; of best effort, what is still usual. */
    public int latencySeconds() {
        return latencySeconds;
    }

    /** As written in a stack file: {@code best-effort}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
