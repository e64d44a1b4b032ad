package io.tandem.rehearsal.cloud;

import java.util.Locale;

/** Names of the DNS as Route 53 compares them: in lower case and without the dot at the end. */
public final class DomainNames {
    private DomainNames() {}

    public static String normal(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** The full name of a record as the provider sends it: a name that does not end in that of the zone is put in front of it. */
    public static String inZone(String name, String zone) {
        var record = normal(name);
        var domain = normal(zone);
        if (record.isEmpty() || record.endsWith(domain)) {
            return record.isEmpty() ? domain : record;
        }
        return record + "." + domain;
    }
}
