package io.tandem.settings;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One key of a {@link Section}, not yet read. */
final class Field<T> {
    private final String key;
    private final @Nullable JsonElement written;
    private final Shape<T> shape;
    private final Problems problems;

    Field(String key, @Nullable JsonElement written, Shape<T> shape, Problems problems) {
        this.key = key;
        this.written = written;
        this.shape = shape;
        this.problems = problems;
    }

    /** The value; empty if the key is absent or faulty. */
    Optional<T> optional() {
        return written == null || problems.isFaulty(key) ? Optional.empty() : shape.read(key, written, problems);
    }

    /** The value, or the default if the key is absent. */
    T orElse(T fallback) {
        return optional().orElse(fallback);
    }

    /** As {@link #orElse(Object)}, for a rule that the record cannot know; the default has to keep it too. */
    T orElse(T fallback, Legal<T> legal) {
        T value = orElse(fallback);
        if (!problems.isFaulty(key)) {
            legal.check(key, value).ifPresent(problems::report);
        }
        return problems.isFaulty(key) ? fallback : value;
    }

    /**
     * The value of a key that must be present.
     *
     * @param example a legal value: shown if the key is missing, and standing in for it until everything is read
     */
    T required(T example) {
        if (written == null) {
            problems.report(new Problem(List.of(key), "", "is missing; such as " + example));
        }
        return optional().orElse(example);
    }
}
