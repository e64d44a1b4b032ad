package io.tandem.recovery;

import java.util.Optional;

/**
 * One thing in which twins have to be alike.
 *
 * @param output what the primary publishes of it
 * @param theirs the primary's value
 * @param setting the key of this stack's
 * @param ours this stack's value
 * @param alike whether they are as they have to be
 * @param rule how they have to be
 */
record Comparison(String output, Object theirs, String setting, Object ours, boolean alike, String rule) {

    static Comparison same(String output, Object theirs, String setting, Object ours) {
        return new Comparison(output, theirs, setting, ours, theirs.equals(ours), "must be the same");
    }

    /** What is wrong, if anything is. */
    Optional<String> difference() {
        return alike
                ? Optional.empty()
                : Optional.of("its %s is %s, but tandem:%s is %s: %s".formatted(output, theirs, setting, ours, rule));
    }
}
