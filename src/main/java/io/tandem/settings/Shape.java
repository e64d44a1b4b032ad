package io.tandem.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the value of a key is written, and what it means in Java. */
interface Shape<T> {
    Shape<String> TEXT = scalar("text in quotes", JsonPrimitive::isString, JsonPrimitive::getAsString);
    Shape<Boolean> FLAG = scalar("true or false", JsonPrimitive::isBoolean, JsonPrimitive::getAsBoolean);
    Shape<Integer> INTEGER = scalar(
            "a whole number", Shape::isInt, value -> value.getAsBigDecimal().intValueExact());

    Shape<Cidr> CIDR =
            (key, written, problems) -> TEXT.read(key, written, problems).flatMap(text -> {
                try {
                    return Optional.of(Cidr.parse(text));
                } catch (IllegalArgumentException malformed) {
                    problems.report(
                            new Problem(List.of(key), "\"" + text + "\"", String.valueOf(malformed.getMessage())));
                    return Optional.empty();
                }
            });

    /** The value; empty after reporting why there is none. */
    Optional<T> read(String key, JsonElement written, Problems problems);

    /** One constant of an enum, written as its {@code toString} says. */
    static <E extends Enum<E>> Shape<E> constant(Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(constant.toString(), constant);
        }
        Legal<String> legal = Legal.oneOf(constants.keySet());
        return (key, written, problems) -> TEXT.read(key, written, problems).flatMap(text -> {
            legal.check(key, text).ifPresent(problems::report);
            return Optional.ofNullable(constants.get(text));
        });
    }

    static <T> Shape<List<T>> list(Shape<T> element) {
        return (key, written, problems) -> {
            if (!(written instanceof JsonArray array)) {
                problems.report(new Problem(List.of(key), written.toString(), "must be a list"));
                return Optional.empty();
            }
            List<T> values = new ArrayList<>();
            for (int index = 0; index < array.size(); index++) {
                element.read(key + "[" + index + "]", array.get(index), problems)
                        .ifPresent(values::add);
            }
            return values.size() == array.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
        };
    }

    private static <T> Shape<T> scalar(
            String words, Function<JsonPrimitive, Boolean> fits, Function<JsonPrimitive, T> value) {
        return (key, written, problems) -> {
            if (written instanceof JsonPrimitive primitive && fits.apply(primitive)) {
                return Optional.of(value.apply(primitive));
            }
            problems.report(new Problem(List.of(key), written.toString(), "must be " + words));
            return Optional.empty();
        };
    }

    private static boolean isInt(JsonPrimitive value) {
        return value.isNumber()
                && value.getAsBigDecimal().stripTrailingZeros().scale() <= 0
                && value.getAsBigDecimal().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }
}
