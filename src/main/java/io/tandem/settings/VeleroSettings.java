package io.tandem.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the objects of a cluster are backed up.
 *
 * @param dataset in which of {@code tandem:data.datasets} backups are kept; with a twin it is copied there like any other
 * @param schedule when, in five fields of cron, UTC
 * @param retentionDays days that a backup is kept
 */
public record VeleroSettings(String dataset, String schedule, int retentionDays) {
    private static final Legal<String> SCHEDULE =
            Legal.matching("a schedule of five fields in UTC, such as 0 2 * * *", Pattern.compile("\\S+( \\S+){4}"));

    public VeleroSettings {
        new Rules()
                .check("schedule", schedule, SCHEDULE)
                .check("retentionDays", retentionDays, Legal.between(1, 365))
                .enforce();
    }

    static VeleroSettings read(Section in) {
        return new VeleroSettings(
                in.text("dataset").required("backups"),
                in.text("schedule").orElse("0 2 * * *"),
                in.integer("retentionDays").orElse(30));
    }

    /** An object that cannot be deleted in time would make every expiry of a backup fail. */
    void check(Rules rules, DataSettings data) {
        var where = List.of("platform.velero.dataset", "data.datasets");
        var there = data.datasets().get(dataset);
        rules.check(there != null, new Problem(where, "\"" + dataset + "\"", "must be one of tandem:data.datasets"));
        rules.check(
                there == null || there.objectLockDays() == 0,
                new Problem(where, "\"" + dataset + "\"", "must be a dataset whose objectLockDays is 0"));
    }
}
