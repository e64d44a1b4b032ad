package io.tandem.policy.rules;

/** How bad a violation is; by default it decides whether it blocks. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public Level level() {
        return compareTo(HIGH) >= 0 ? Level.MANDATORY : Level.ADVISORY;
    }
}
