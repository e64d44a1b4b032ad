package io.tandem.settings;

import java.util.Locale;

/** How much harm it does when the data of a stack is read by others: the tag {@code data-class} of everything in it. */
public enum DataClass {
    /** It may be published. */
    PUBLIC,
    /** It stays in the organization. */
    INTERNAL,
    /** It stays with those who need it. */
    CONFIDENTIAL,
    /** The law, or a contract, says who may read it. */
    RESTRICTED;

    /** As written in a stack file: {@code confidential}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
