package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Optional;

/** Whole numbers in inputs, which arrive as doubles. */
final class Numbers {
    private Numbers() {}

    static Optional<Integer> whole(Map<String, Object> inputs, String path) {
        return Paths.one(inputs, path).filter(Number.class::isInstance).map(number -> ((Number) number).intValue());
    }
}
