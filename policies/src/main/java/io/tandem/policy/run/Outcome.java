package io.tandem.policy.run;

/** What became of one rule on one resource. */
public enum Outcome {
    PASSED,
    FAILED,
    /** Failed, and somebody has answered for it. */
    WAIVED,
    /** Depends on a value that only {@code up} will tell. */
    DEFERRED,
    /** The rule itself broke; it blocks, for nobody knows what it would have said. */
    CRASHED
}
