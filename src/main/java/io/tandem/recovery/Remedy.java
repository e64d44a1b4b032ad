package io.tandem.recovery;

import io.tandem.settings.Holding;

/** What to do about something of the primary that has no counterpart. */
final class Remedy {
    private Remedy() {}

    static String of(Holding missing) {
        return switch (missing.kind()) {
            case BUCKET -> declare("datasets." + missing.name()) + ", with its replication";
            case TABLE -> declare("tables." + missing.name());
            case DATABASE -> declare("database");
            case REPOSITORY -> declare("repositories." + missing.name());
            case CACHE -> declare("cache");
            case STREAM -> declare("streaming");
            case VAULT -> declare("backups");
            case SECRET ->
                "bring up the primary, which replicates it, and see that no other secret here bears its name";
            case KEY -> "bring up the primary, which replicates its key of secrets; any other is made here";
        };
    }

    private static String declare(String setting) {
        return "declare tandem:data.%s in this stack's file".formatted(setting);
    }
}
