package io.tandem.rehearsal.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that AWS takes for one input: what the provider refuses before it calls AWS. */
public record Limits(
        List<Object> oneOf,
        Optional<Range> length,
        Optional<Range> range,
        Optional<Range> items,
        Optional<Pattern> pattern,
        String format,
        List<String> conflictsWith,
        List<String> exactlyOneOf,
        List<String> requiredWith) {

    /** Inclusive bounds. */
    public record Range(long min, long max) {
        public boolean holds(double value) {
            return value >= min && value <= max;
        }

        @Override
        public String toString() {
            return min + ".." + max;
        }
    }

    static Limits parse(Map<String, Object> facts) {
        return new Limits(
                list(facts.get("oneOf")),
                range(facts.get("length")),
                range(facts.get("range")),
                items(facts.get("minItems"), facts.get("maxItems")),
                Optional.ofNullable(facts.get("pattern")).map(p -> Pattern.compile((String) p)),
                facts.get("format") instanceof String format ? format : "",
                strings(facts.get("conflictsWith")),
                strings(facts.get("exactlyOneOf")),
                strings(facts.get("requiredWith")));
    }

    private static Optional<Range> items(@Nullable Object min, @Nullable Object max) {
        return min == null && max == null
                ? Optional.empty()
                : Optional.of(new Range(number(min, 0), number(max, Integer.MAX_VALUE)));
    }

    private static Optional<Range> range(@Nullable Object bounds) {
        return bounds instanceof List<?> pair
                ? Optional.of(new Range(number(pair.get(0), 0), number(pair.get(1), 0)))
                : Optional.empty();
    }

    private static long number(@Nullable Object value, long otherwise) {
        return value instanceof Number n ? n.longValue() : otherwise;
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> items ? List.copyOf(items) : List.of();
    }

    private static List<String> strings(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }
}
