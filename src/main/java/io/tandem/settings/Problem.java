package io.tandem.settings;

import java.util.List;

/**
 * One thing wrong with the settings.
 *
 * @param keys the key it is reported under, then any other key that it follows from; as in a stack file, so
 *     {@code availabilityZones[1]} is one element
 * @param value what stands there and what follows from it, as shown to the reader; empty if nothing stands there
 * @param reason what is wrong and what is legal; never holds the value, which may be a secret
 */
record Problem(List<String> keys, String value, String reason) {
    Problem {
        keys = List.copyOf(keys);
    }

    /** The same problem seen from the object that holds this one under {@code prefix}. */
    Problem under(String prefix) {
        return new Problem(keys.stream().map(key -> prefix + key).toList(), value, reason);
    }

    Problem concealed() {
        return new Problem(keys, value.isEmpty() ? "" : "[secret]", reason);
    }

    @Override
    public String toString() {
        return keys.get(0) + (value.isEmpty() ? " " : " = " + value + " ") + reason;
    }
}
