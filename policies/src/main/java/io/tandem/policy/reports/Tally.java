package io.tandem.policy.reports;

import io.tandem.policy.run.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often each outcome came up. */
final class Tally {
    /** Every state there is, the order of a summary. */
    static final List<String> STATES = List.of("pass", "fail", "waived", "deferred", "not applicable");

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    void add(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void add(Tally other) {
        other.counts.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
    }

    int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    int failed() {
        return of(Outcome.FAILED) + of(Outcome.CRASHED);
    }

    /** The worst of all: a requirement passes only if everything did, and something was judged. */
    String state() {
        if (failed() > 0) {
            return "fail";
        } else if (of(Outcome.WAIVED) > 0) {
            return "waived";
        } else if (of(Outcome.DEFERRED) > 0) {
            return "deferred";
        }
        return of(Outcome.PASSED) > 0 ? "pass" : "not applicable";
    }
}
