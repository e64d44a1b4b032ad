package io.tandem.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An attribute that a table or an index is keyed by.
 *
 * @param name of the attribute
 * @param type {@code S} for text, {@code N} for a number, {@code B} for bytes
 */
public record KeyAttribute(String name, String type) {
    /** How it is written in a stack file. */
    static final Legal<String> WRITTEN =
            Legal.matching("name:type with a type of S, N or B, such as id:S", Pattern.compile("[\\w.-]{1,255}:[SNB]"));

    /** Reads {@code id:S}. */
    public static KeyAttribute parse(String text) {
        return new KeyAttribute(nameOf(text), text.substring(text.lastIndexOf(':') + 1));
    }

    static void check(Rules rules, String hashKey, Optional<String> rangeKey) {
        rules.check("hashKey", hashKey, WRITTEN);
        rangeKey.ifPresent(key -> rules.check("rangeKey", key, WRITTEN)
                .check(
                        !nameOf(key).equals(nameOf(hashKey)),
                        new Problem(
                                List.of("rangeKey", "hashKey"),
                                "\"" + key + "\"",
                                "must be another attribute than hashKey")));
    }

    private static String nameOf(String written) {
        return written.substring(0, Math.max(written.lastIndexOf(':'), 0));
    }
}
