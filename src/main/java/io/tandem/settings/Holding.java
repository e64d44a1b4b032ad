package io.tandem.settings;

import java.util.Locale;

/**
 * Something of a region that holds state and so needs a counterpart in the twin.
 *
 * @param kind what it is
 * @param name its name within the kind, the same in both regions
 */
public record Holding(Kind kind, String name) {

    /** What holds state. */
    public enum Kind {
        BUCKET,
        DATABASE,
        TABLE,
        SECRET,
        REPOSITORY,
        KEY,
        CACHE,
        STREAM,
        VAULT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads {@code bucket/raw}. */
    public static Holding parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(text + " is not of the form kind/name");
        }
        return new Holding(Kind.valueOf(text.substring(0, slash).toUpperCase(Locale.ROOT)), text.substring(slash + 1));
    }

    /** {@code bucket/raw}. */
    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
