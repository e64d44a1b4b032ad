package io.tandem.policy.rules;

import io.tandem.policy.values.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check says of one resource. A violation that is known is a failure whatever else is unknown; a check that
 * depends on a value nobody knows before {@code up} is deferred, never a pass and never a failure.
 */
public sealed interface Verdict {
    Verdict PASS = new Pass();

    record Pass() implements Verdict {
        @Override
        public Verdict ifKnown(Value... values) {
            return this;
        }
    }

    /**
     * A violation.
     *
     * @param message what is wrong, with the values, and what the rule wants instead
     */
    record Fail(String message) implements Verdict {
        @Override
        public Verdict ifKnown(Value... values) {
            return Stream.of(values).allMatch(Value::isWhollyKnown) ? this : new Deferred(message);
        }
    }

    /**
     * Not known yet.
     *
     * @param unknown what is not known yet: a property, or the resource that would have to refer to this one
     */
    record Deferred(String unknown) implements Verdict {
        @Override
        public Verdict ifKnown(Value... values) {
            return this;
        }
    }

    static Verdict fail(String message) {
        return new Fail(message);
    }

    /** This, unless it fails on values of which some are not known yet: then it waits for them. */
    Verdict ifKnown(Value... values);

    static Verdict deferred(String unknown) {
        return new Deferred(unknown);
    }

    static Verdict passIf(boolean passes, String message) {
        return passes ? PASS : fail(message);
    }

    /** Passes if all pass: any failure fails with every message, else any deferral defers. */
    static Verdict all(Collection<Verdict> verdicts) {
        var messages = new ArrayList<String>();
        Verdict result = PASS;
        for (var verdict : verdicts) {
            if (verdict instanceof Fail fail && !messages.contains(fail.message())) {
                messages.add(fail.message());
            } else if (verdict instanceof Deferred) {
                result = verdict;
            }
        }
        return messages.isEmpty() ? result : new Fail(String.join("; ", messages));
    }

    /** Passes if any passes; else any deferral defers; else fails as the first does, or with {@code none} if there is none. */
    static Verdict any(List<Verdict> verdicts, String none) {
        if (verdicts.contains(PASS)) {
            return PASS;
        }
        return verdicts.stream()
                .filter(Deferred.class::isInstance)
                .findFirst()
                .orElseGet(() -> verdicts.isEmpty() ? fail(none) : verdicts.get(0));
    }
}
