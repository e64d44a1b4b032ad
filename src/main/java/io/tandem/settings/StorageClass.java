package io.tandem.settings;

import java.util.Locale;

/**
 * Where the objects of a dataset go after their first days. Only classes that answer at once: a replica that has to be
 * restored from an archive first is no replica to fail over to.
 */
public enum StorageClass {
    /** They stay where they were written. */
    STANDARD,
    /** S3 moves each object by how often it is read. */
    INTELLIGENT_TIERING,
    /** Cheaper to keep, dearer to read; kept for 30 days at least. */
    STANDARD_IA,
    /** For what is read once a quarter; kept for 90 days at least. */
    GLACIER_IR;

    /** As written in a stack file: {@code intelligent-tiering}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
