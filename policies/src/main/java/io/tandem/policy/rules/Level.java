package io.tandem.policy.rules;

/** What a violation does: nothing, tell, or block. */
public enum Level {
    DISABLED,
    ADVISORY,
    MANDATORY
}
