package io.tandem.settings;

import java.util.Locale;

/** What a stack is to its twin. */
public enum Role {
    /** Serves users; publishes what the DR stack reads. */
    PRIMARY,
    /** The warm twin in the other region; reads the primary's outputs. */
    DR,
    /** A region without a twin, hence without replication: DEV, QA, UAT. */
    STANDALONE,
    /** No region: what an account needs once, before any region is made from a pipeline. */
    FOUNDATION;

    /** As written in a stack file: {@code primary}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
