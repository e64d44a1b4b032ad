package io.tandem.settings;

/** What a stack is to its twin. Written in lower case in a stack file. */
public enum Role {
    /** Serves users; publishes what the DR stack reads. */
    PRIMARY,
    /** The warm twin in the other region; reads the primary's outputs. */
    DR,
    /** A region without a twin, hence without replication: DEV, QA, UAT. */
    STANDALONE
}
