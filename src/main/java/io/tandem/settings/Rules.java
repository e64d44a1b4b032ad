package io.tandem.settings;

import java.util.ArrayList;
import java.util.List;

/** What the compact constructor of a record demands of its components; keys are the components' names. */
final class Rules {
    private final List<Problem> broken = new ArrayList<>();

    /** Checks a value; {@code because} are other keys that the rule hangs on. */
    <T> Rules check(String key, T value, Legal<T> legal, String... because) {
        legal.check(key, value, because).ifPresent(broken::add);
        return this;
    }

    /** Checks each element; {@code because} as above. */
    <T> Rules checkEach(String key, List<T> values, Legal<T> legal, String... because) {
        for (int index = 0; index < values.size(); index++) {
            legal.check(key + "[" + index + "]", values.get(index), because).ifPresent(broken::add);
        }
        return this;
    }

    /** A rule between several keys. */
    Rules check(boolean kept, Problem otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
        return this;
    }

    /** @throws SettingsException with every broken rule */
    void enforce() {
        if (!broken.isEmpty()) {
            throw new SettingsException(broken);
        }
    }
}
