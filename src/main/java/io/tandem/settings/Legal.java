package io.tandem.settings;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What values a setting may have.
 *
 * @param words completes "must be ..."
 * @param accepts tells the legal values from the others
 * @param remark says more about an illegal value, or nothing
 */
record Legal<T>(String words, Predicate<? super T> accepts, Function<? super T, String> remark) {

    static <T> Legal<T> where(String words, Predicate<? super T> accepts) {
        return new Legal<>(words, accepts, value -> "");
    }

    static Legal<Integer> between(int least, int most) {
        return where(least + " to " + most, value -> least <= value && value <= most);
    }

    static Legal<String> oneOf(Collection<String> values) {
        return new Legal<>(
                "one of " + String.join(", ", values), values::contains, value -> EditDistance.nearest(value, values)
                        .map(near -> "nearest: " + near)
                        .orElse(""));
    }

    static Legal<String> matching(String words, Pattern form) {
        return where(words, value -> form.matcher(value).matches());
    }

    static <T> Legal<List<T>> distinct() {
        return where("a list without duplicates", values -> new HashSet<>(values).size() == values.size());
    }

    static <T> Legal<List<T>> count(int least, int most, String things) {
        return where(
                "%d to %d %s".formatted(least, most, things),
                values -> least <= values.size() && values.size() <= most);
    }

    /** What is wrong with the value of a key, if anything is; {@code because} are other keys that the rule hangs on. */
    Optional<Problem> check(String key, T value, String... because) {
        return accepts.test(value)
                ? Optional.empty()
                : Optional.of(new Problem(
                        Stream.concat(Stream.of(key), Stream.of(because)).toList(), show(value), "must be " + words));
    }

    private String show(T value) {
        String text = value instanceof String ? "\"" + value + "\"" : value.toString();
        String more = remark.apply(value);
        return more.isEmpty() ? text : text + " (" + more + ")";
    }
}
