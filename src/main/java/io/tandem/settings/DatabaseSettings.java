package io.tandem.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The RDS PostgreSQL database of a region.
 *
 * @param engineVersion major and minor version; the same in both regions but for the time of an upgrade
 * @param instanceClass such as {@code db.r7g.large}
 * @param port TCP port, one of the network's data ports
 * @param multiAz whether a standby in another zone takes over when this one is lost
 * @param role what it is to the twin's database
 * @param source ARN of the database that it follows or followed; without it, in a DR stack, the primary's
 * @param generation counts the databases this stack has had: AWS cannot make an existing one a replica, so a failback
 *     makes another
 * @param backupRetentionDays days that automated backups reach back
 * @param backupWindow daily, UTC
 * @param maintenanceWindow weekly, UTC
 * @param replicaLagSeconds lag of the replica at which an alarm is raised
 * @param storage its volumes
 * @param insight monitoring and logs
 */
public record DatabaseSettings(
        String engineVersion,
        String instanceClass,
        int port,
        boolean multiAz,
        DatabaseRole role,
        Optional<String> source,
        int generation,
        int backupRetentionDays,
        String backupWindow,
        String maintenanceWindow,
        int replicaLagSeconds,
        DatabaseStorageSettings storage,
        DatabaseInsightSettings insight) {
    /** Automated backups of a replica exist since 14.1. */
    private static final Legal<String> VERSION =
            Legal.matching("a PostgreSQL version of 14 to 17, such as 17.6", Pattern.compile("1[4-7]\\.[1-9]\\d?"));

    private static final Legal<String> CLASS = Legal.matching(
            "an RDS instance class, such as db.r7g.large",
            Pattern.compile("db\\.[a-z][a-z0-9]*\\.(micro|small|medium|large|\\d*xlarge)"));

    private static final Legal<String> INSTANCE = Legal.matching(
            "the ARN of a DB instance, such as arn:aws:rds:ap-south-1:111122223333:db:tandem-prod-database-1",
            Pattern.compile("arn:aws:rds:[a-z0-9-]+:\\d{12}:db:[a-z][a-z0-9-]{0,62}"));

    public DatabaseSettings {
        Rules rules = new Rules()
                .check("engineVersion", engineVersion, VERSION)
                .check("instanceClass", instanceClass, CLASS)
                .check("port", port, Legal.between(1150, 65535))
                .check("generation", generation, Legal.between(1, 99))
                .check("backupRetentionDays", backupRetentionDays, Legal.between(7, 35))
                .check("backupWindow", backupWindow, UpkeepWindow.EVERY_DAY)
                .check("maintenanceWindow", maintenanceWindow, UpkeepWindow.EVERY_WEEK)
                .check(
                        UpkeepWindow.apart(backupWindow, maintenanceWindow),
                        UpkeepWindow.meeting("backupWindow", backupWindow, maintenanceWindow))
                // An idle source writes every 300 s only, so that is what its replica may lag without fault.
                .check("replicaLagSeconds", replicaLagSeconds, Legal.between(360, 3600))
                .check(role.beganAsReplica() || source.isEmpty(), sourced())
                .check(role.beganAsReplica() || generation == 1, born(generation));
        source.ifPresent(arn -> rules.check("source", arn, INSTANCE));
        rules.enforce();
    }

    static DatabaseSettings read(Section in, Role stack) {
        return new DatabaseSettings(
                in.text("engineVersion").orElse("17.6"),
                in.text("instanceClass").orElse("db.r7g.large"),
                in.integer("port").orElse(5432),
                in.flag("multiAz").orElse(true),
                in.constant("role", DatabaseRole.class).orElse(DatabaseRole.usualIn(stack)),
                in.text("source").optional(),
                in.integer("generation").orElse(1),
                in.integer("backupRetentionDays").orElse(14),
                in.text("backupWindow").orElse("19:00-20:00"),
                in.text("maintenanceWindow").orElse("sun:21:00-sun:22:00"),
                in.integer("replicaLagSeconds").orElse(600),
                in.object("storage", DatabaseStorageSettings::read),
                in.object("insight", DatabaseInsightSettings::read));
    }

    private static Problem sourced() {
        return new Problem(List.of("source", "role"), "", "must be absent: role source follows no other database");
    }

    private static Problem born(int generation) {
        return new Problem(
                List.of("generation", "role"),
                Integer.toString(generation),
                "must be 1: a later generation begins as replica, so that it has the data of the one before");
    }
}
