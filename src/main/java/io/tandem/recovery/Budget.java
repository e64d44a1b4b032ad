package io.tandem.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a recovery costs, term by term, and what is declared of it.
 *
 * @param objective what is budgeted, such as {@code RTO}
 * @param declared seconds that the sum may not pass
 * @param setting the key that declares it
 * @param terms what the sum is made of
 */
record Budget(String objective, int declared, String setting, List<Term> terms) {
    Budget {
        terms = List.copyOf(terms);
    }

    int seconds() {
        return terms.stream().mapToInt(Term::seconds).sum();
    }

    boolean fits() {
        return seconds() <= declared;
    }

    /** The biggest term that a setting can lower. */
    Optional<Term> biggest() {
        return terms.stream().filter(Term::canBeLowered).max(Comparator.comparingInt(Term::seconds));
    }

    /** The sum against what is declared, then a line for each term. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d s, declared %d s (%s)".formatted(objective, seconds(), declared, setting));
        terms.forEach(term ->
                lines.add("%6d s  %s (%s; %s)".formatted(term.seconds(), term.name(), term.setting(), term.source())));
        return lines;
    }

    /** What to do about a budget that does not fit. */
    String remedy() {
        int excess = seconds() - declared;
        return biggest()
                .map(term -> term.seconds() - excess >= term.least()
                        ? "lower %s to %d s, or declare %d s"
                                .formatted(term.setting(), term.seconds() - excess, seconds())
                        : "lower %s, the biggest term, and others by %d s together, or declare %d s"
                                .formatted(term.setting(), excess, seconds()))
                .orElseGet(() -> "no setting lowers it: declare %d s".formatted(seconds()));
    }
}
