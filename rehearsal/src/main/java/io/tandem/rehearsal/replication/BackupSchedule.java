package io.tandem.rehearsal.replication;

import java.time.Duration;

/** How far apart backups are. https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html */
final class BackupSchedule {
    private static final int HOURS = 1;
    private static final int DAY_OF_MONTH = 2;
    private static final int DAY_OF_WEEK = 4;

    private BackupSchedule() {}

    /** The longest gap of a {@code cron(minutes hours day month weekday year)}; a day if there is no schedule. */
    static Duration interval(String schedule) {
        var fields = schedule.replaceFirst("^cron\\((.*)\\)$", "$1").trim().split("\\s+");
        if (fields.length < 6) {
            return Duration.ofDays(1);
        }
        if (!isEvery(fields[DAY_OF_WEEK])) {
            return Duration.ofDays(7);
        }
        if (!isEvery(fields[DAY_OF_MONTH])) {
            return Duration.ofDays(31);
        }
        return hours(fields[HOURS]);
    }

    private static Duration hours(String field) {
        if (field.equals("*")) {
            return Duration.ofHours(1);
        }
        return field.matches("[*0-9]+/\\d+")
                ? Duration.ofHours(Integer.parseInt(field.substring(field.indexOf('/') + 1)))
                : Duration.ofDays(1);
    }

    private static boolean isEvery(String field) {
        return field.equals("*") || field.equals("?") || field.equals("1/1");
    }
}
