package io.tandem.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * AWS Backup of database and tables, beside what RDS and DynamoDB keep of themselves.
 *
 * @param schedule when backups are taken, {@code cron(...)} in UTC
 * @param startWindowMinutes minutes in which a backup has to begin
 * @param completionWindowMinutes minutes in which it has to end, the start window included
 * @param retentionDays days that a backup is kept
 * @param copyRetentionDays days that its copy in the twin's region is kept
 * @param lock bounds of what is kept, if the vault has any
 */
public record BackupSettings(
        String schedule,
        int startWindowMinutes,
        int completionWindowMinutes,
        int retentionDays,
        int copyRetentionDays,
        Optional<VaultLockSettings> lock) {
    private static final Legal<String> SCHEDULE = Legal.matching(
            "a schedule of six fields in UTC, such as cron(0 23 * * ? *)", Pattern.compile("cron\\(\\S+( \\S+){5}\\)"));

    private static final Legal<Integer> RETENTION_DAYS = Legal.between(7, 3653);

    public BackupSettings {
        Rules rules = new Rules()
                .check("schedule", schedule, SCHEDULE)
                .check("startWindowMinutes", startWindowMinutes, Legal.between(60, 1440))
                .check("completionWindowMinutes", completionWindowMinutes, Legal.between(60, 10080))
                .check(
                        completionWindowMinutes >= startWindowMinutes + 60,
                        new Problem(
                                List.of("completionWindowMinutes", "startWindowMinutes"),
                                "%d (startWindowMinutes %d)".formatted(completionWindowMinutes, startWindowMinutes),
                                "must be 60 more than startWindowMinutes, or more"))
                .check("retentionDays", retentionDays, RETENTION_DAYS)
                .check("copyRetentionDays", copyRetentionDays, RETENTION_DAYS);
        lock.ifPresent(bounds -> {
            checkLocked(rules, "retentionDays", retentionDays, bounds);
            checkLocked(rules, "copyRetentionDays", copyRetentionDays, bounds);
        });
        rules.enforce();
    }

    static BackupSettings read(Section in) {
        return new BackupSettings(
                in.text("schedule").orElse("cron(0 23 * * ? *)"),
                in.integer("startWindowMinutes").orElse(60),
                in.integer("completionWindowMinutes").orElse(480),
                in.integer("retentionDays").orElse(35),
                in.integer("copyRetentionDays").orElse(35),
                in.optionalObject("lock", VaultLockSettings::read));
    }

    /** AWS Backup fails each job whose retention the vault does not allow; the twin's vault has the same lock. */
    private static void checkLocked(Rules rules, String key, int retentionDays, VaultLockSettings lock) {
        rules.check(
                lock.allows(retentionDays),
                new Problem(
                        List.of(key, "lock.minRetentionDays", "lock.maxRetentionDays"),
                        Integer.toString(retentionDays),
                        "must be inside the lock, %d to %d"
                                .formatted(lock.minRetentionDays(), lock.maxRetentionDays())));
    }
}
