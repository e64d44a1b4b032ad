package io.tandem.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A dataset: an S3 bucket, with its replica in the twin's region.
 *
 * @param storageClass where objects go
 * @param transitionDays age in days at which they go there
 * @param retentionDays age in days at which objects expire; 0 keeps them for good
 * @param noncurrentDays days that an overwritten or deleted version can still be had back
 * @param objectLockDays days that no version can be deleted without a special permission (governance mode); 0 is no
 *     lock. Decided when the bucket is made
 * @param deleteMarkers whether a deletion on one side hides the object on the other side too
 * @param replication how far the replica may fall behind
 */
public record DatasetSettings(
        StorageClass storageClass,
        int transitionDays,
        int retentionDays,
        int noncurrentDays,
        int objectLockDays,
        boolean deleteMarkers,
        ReplicationClass replication) {
    /** With prefix, account and region a bucket's name has the 63 characters that S3 takes. */
    static final Legal<String> NAME = Legal.where(
            "2 to 19 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen;"
                    + " logs is taken by the access logs",
            name -> Pattern.matches("[a-z][a-z0-9-]{0,17}[a-z0-9]", name) && !name.equals("logs"));

    /** 100 years, S3's limit of a lock. */
    private static final int MOST_DAYS = 36500;

    /** See https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html */
    private static final int STANDARD_IA_FROM = 30;

    public DatasetSettings {
        boolean moves = storageClass != StorageClass.STANDARD;
        new Rules()
                .check("transitionDays", transitionDays, Legal.between(0, MOST_DAYS))
                .check("retentionDays", retentionDays, Legal.between(0, MOST_DAYS))
                .check("noncurrentDays", noncurrentDays, Legal.between(1, MOST_DAYS))
                .check("objectLockDays", objectLockDays, Legal.between(0, MOST_DAYS))
                .check(
                        storageClass != StorageClass.STANDARD_IA || transitionDays >= STANDARD_IA_FROM,
                        new Problem(
                                List.of("transitionDays", "storageClass"),
                                transitionDays + " (storageClass " + storageClass + ")",
                                "must be 30 or more for this class"))
                .check(
                        !moves || retentionDays <= 0 || retentionDays > transitionDays,
                        new Problem(
                                List.of("retentionDays", "transitionDays"),
                                retentionDays + " (transitionDays " + transitionDays + ")",
                                "must be more than transitionDays, or 0"))
                .enforce();
    }

    static DatasetSettings read(Section in) {
        return new DatasetSettings(
                in.constant("storageClass", StorageClass.class).orElse(StorageClass.INTELLIGENT_TIERING),
                in.integer("transitionDays").orElse(30),
                in.integer("retentionDays").orElse(0),
                in.integer("noncurrentDays").orElse(30),
                in.integer("objectLockDays").orElse(0),
                in.flag("deleteMarkers").orElse(true),
                in.constant("replication", ReplicationClass.class).orElse(ReplicationClass.RTC));
    }
}
