package io.tandem.policy.rules;

import java.util.List;

/** One condition on one resource. */
@FunctionalInterface
public interface Check {
    Verdict of(Subject subject);

    default Check and(Check other) {
        return subject -> Verdict.all(List.of(of(subject), other.of(subject)));
    }

    default Check or(Check other) {
        return subject -> Verdict.any(List.of(of(subject), other.of(subject)), "");
    }

    /** Asks {@code this} only of resources for which {@code condition} passes; the others pass. */
    default Check when(Check condition) {
        return subject -> {
            var applies = condition.of(subject);
            if (applies instanceof Verdict.Fail) {
                return Verdict.PASS;
            }
            var verdict = of(subject);
            return applies instanceof Verdict.Deferred && verdict instanceof Verdict.Fail ? applies : verdict;
        };
    }

    /** Asks {@code this} only of resources for which {@code condition} fails. */
    default Check unless(Check condition) {
        return when(condition.negated("the condition holds"));
    }

    default Check negated(String message) {
        return subject -> {
            var verdict = of(subject);
            if (verdict instanceof Verdict.Deferred) {
                return verdict;
            }
            return Verdict.passIf(verdict instanceof Verdict.Fail, message);
        };
    }
}
