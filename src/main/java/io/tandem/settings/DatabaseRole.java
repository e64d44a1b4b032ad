package io.tandem.settings;

import java.util.Locale;

/** What a region's database is to the one in the twin. */
public enum DatabaseRole {
    /** Made new; takes writes, and may have a replica. */
    SOURCE,
    /** Follows a database of the twin; read only. */
    REPLICA,
    /** Was a replica and takes writes since it was promoted, for the rest of its life. */
    PROMOTED;

    /** As written in a stack file: {@code replica}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the database was made as a replica, and so inherited storage, users and databases from its source. */
    public boolean beganAsReplica() {
        return this != SOURCE;
    }

    /** What a stack's database is unless the stack file says otherwise. */
    static DatabaseRole usualIn(Role role) {
        return role == Role.DR ? REPLICA : SOURCE;
    }
}
