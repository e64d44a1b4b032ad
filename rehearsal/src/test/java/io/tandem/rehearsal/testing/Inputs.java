package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.Map;

/** Inputs as the engine would send them: numbers are doubles. */
public final class Inputs {
    /** Stands for an input that is taken away. */
    public static final Object NONE = new Object();

    private Inputs() {}

    /** Pairs of a path and a value; {@code a.b} makes the object around it. */
    public static Map<String, Object> of(Object... pairs) {
        return with(Map.of(), pairs);
    }

    /** A copy with some inputs set anew. */
    public static Map<String, Object> with(Map<String, Object> inputs, Object... pairs) {
        var result = new LinkedHashMap<>(inputs);
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1] instanceof Integer number ? (Object) number.doubleValue() : pairs[i + 1];
            if (value == NONE) {
                result.remove((String) pairs[i]);
            } else {
                Paths.set(result, (String) pairs[i], value);
            }
        }
        return result;
    }
}
