package io.tandem.policy.rules;

import io.tandem.policy.values.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Conditions on the property at a path. With {@code []} in the path every item must satisfy them, and an absent list
 * does. A value that is unknown defers.
 */
public final class Property {
    private final String path;
    private final Value fallback;

    private Property(String path, Value fallback) {
        this.path = path;
        this.fallback = fallback;
    }

    public static Property at(String path) {
        return new Property(path, Value.ABSENT);
    }

    /** What AWS takes when the property is not set. */
    public Property orElse(Object fallback) {
        return new Property(path, Value.of(fallback));
    }

    public Check isTrue() {
        return satisfies("true", Value::isTrue);
    }

    public Check isNotTrue() {
        return satisfies("false or unset", value -> !value.isTrue());
    }

    public Check is(String text) {
        return satisfies("'" + text + "'", value -> value.text().equals(Optional.of(text)));
    }

    public Check isNot(String text) {
        return satisfies("other than '" + text + "'", value -> !value.text().equals(Optional.of(text)));
    }

    public Check isIn(Collection<String> texts) {
        return satisfies(
                "one of " + texts, value -> value.text().filter(texts::contains).isPresent());
    }

    public Check isNotIn(Collection<String> texts) {
        return satisfies(
                "none of " + texts,
                value -> value.text().filter(texts::contains).isEmpty());
    }

    public Check atLeast(double least) {
        return satisfies("at least " + Value.of(least), value -> value.number().orElse(Double.NaN) >= least);
    }

    public Check atMost(double most) {
        return satisfies("at most " + Value.of(most), value -> value.number().orElse(Double.NaN) <= most);
    }

    public Check atLeast(Setting setting) {
        return subject -> atLeast(subject.settings().number(setting)).of(subject);
    }

    public Check atMost(Setting setting) {
        return subject -> atMost(subject.settings().number(setting)).of(subject);
    }

    public Check isSet() {
        return satisfies("set", value -> !isEmpty(value));
    }

    public Check isNotSet() {
        return satisfies("unset", Property::isEmpty);
    }

    public Check matches(String pattern) {
        var compiled = Pattern.compile(pattern);
        return satisfies(
                "like " + pattern,
                value -> value.text().filter(compiled.asMatchPredicate()).isPresent());
    }

    public Check matchesNot(String pattern) {
        var compiled = Pattern.compile(pattern);
        return satisfies(
                "unlike " + pattern,
                value -> value.text().filter(compiled.asMatchPredicate()).isEmpty());
    }

    /** Whether the list holds each of these. */
    public Check holds(Collection<String> texts) {
        return satisfies(
                "a list with " + texts, value -> Set.copyOf(value.texts()).containsAll(texts));
    }

    public Check holdsAnyOf(Collection<String> texts) {
        return satisfies(
                "a list with one of " + texts, value -> value.texts().stream().anyMatch(texts::contains));
    }

    /** A condition in words, for the message, and in code. Unknown values never get there. */
    public Check satisfies(String wanted, Predicate<Value> condition) {
        return subject -> Verdict.all(values(subject).stream()
                .map(value -> verdict(value.isAbsent() ? fallback : value, wanted, condition))
                .toList());
    }

    private List<Value> values(Subject subject) {
        return path.contains("[]") ? subject.resource().properties().all(path) : List.of(subject.at(path));
    }

    private Verdict verdict(Value value, String wanted, Predicate<Value> condition) {
        if (value.isUnknown()) {
            return Verdict.deferred(path);
        }
        if (condition.test(value)) {
            return Verdict.PASS;
        }
        return value.isWhollyKnown()
                ? Verdict.fail("%s is %s; it must be %s".formatted(path, value, wanted))
                : Verdict.deferred(path);
    }

    private static boolean isEmpty(Value value) {
        return value.isAbsent()
                || value.text().filter(String::isEmpty).isPresent()
                || value.equals(Value.of(List.of()));
    }
}
