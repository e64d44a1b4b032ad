package io.tandem.settings;

/**
 * The bucket that keeps the engine's state of every stack.
 *
 * @param noncurrentDays days that an overwritten or deleted version of a state can still be had back
 * @param accessLogRetentionDays days that the record of who read or wrote a state is kept
 * @param replication how far the copy in the other region may fall behind
 */
public record StateSettings(int noncurrentDays, int accessLogRetentionDays, ReplicationClass replication) {
    private static final Legal<Integer> DAYS = Legal.between(1, 36500);

    public StateSettings {
        new Rules()
                .check("noncurrentDays", noncurrentDays, DAYS)
                .check("accessLogRetentionDays", accessLogRetentionDays, DAYS)
                .enforce();
    }

    static StateSettings read(Section in) {
        return new StateSettings(
                in.integer("noncurrentDays").orElse(90),
                in.integer("accessLogRetentionDays").orElse(365),
                in.constant("replication", ReplicationClass.class).orElse(ReplicationClass.RTC));
    }

    /** The same bucket as a dataset: states stay where they were written, and never expire. */
    public DatasetSettings dataset() {
        return new DatasetSettings(StorageClass.STANDARD, 0, 0, noncurrentDays, 0, true, replication);
    }
}
