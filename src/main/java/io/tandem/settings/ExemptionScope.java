package io.tandem.settings;

import java.util.Locale;

/** What something is exempt from. */
public enum ExemptionScope {
    /** It needs no counterpart in the twin, and so promises nothing either. */
    TWIN_CHECK,
    /** It has a counterpart, but nothing is promised of how far that may fall behind. */
    RPO;

    /** As written in a stack file: {@code twin-check}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
