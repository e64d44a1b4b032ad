package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Optional;

/** Copies of a database. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html */
final class DatabaseReplicas {
    /** The first PostgreSQL whose replicas can be backed up. */
    private static final int FIRST_WITH_BACKUPS = 14;

    private DatabaseReplicas() {}

    /** An instance is a replica from the start or never; it stops being one by losing its source. */
    static void election(Request request) {
        var current = request.current();
        var asked = request.text("replicateSourceDb").filter(name -> !name.isEmpty());
        if (current != null && asked.isPresent() && !asked.equals(Paths.text(current.inputs(), "replicateSourceDb"))) {
            throw Database.badCombination(
                    "replicateSourceDb: cannot elect new source database for replication; a replica has to be made anew");
        }
    }

    static void source(Request request) {
        var database = new Database(request);
        if (!database.isNew() || !database.isReplica()) {
            return;
        }
        var source = database.source()
                .orElseThrow(() -> new Refusal(
                        "DBInstanceNotFound",
                        "replicateSourceDb: DBInstance %s not found in %s; one of another region is named by its ARN"
                                .formatted(database.text("replicateSourceDb"), request.scope())));
        if (Numbers.whole(source.outputs(), "backupRetentionPeriod").orElse(0) == 0) {
            throw new Refusal(
                    Database.BAD_STATE,
                    "replicateSourceDb: Automated backups are not enabled for this database instance, %s. To enable automated backups, use ModifyDBInstance to set the backup retention period to a non-zero value"
                            .formatted(source.logicalName()));
        }
        if (isOn(source, "manageMasterUserPassword")) {
            throw Database.badValue(
                    "replicateSourceDb: Creating read replicas for source instance with engine %s where ManageMasterUserPassword is enabled is not supported"
                            .formatted(source.attribute("engine").orElse("")));
        }
        if (database.isCrossRegion() && isReplica(source)) {
            throw new Refusal(
                    Database.BAD_STATE,
                    "replicateSourceDb: %s is a replica itself, and cannot be copied to another region"
                            .formatted(source.logicalName()));
        }
    }

    static void encryption(Request request) {
        var database = new Database(request);
        var source = database.source().filter(db -> database.isNew());
        boolean encrypted = source.filter(db -> isOn(db, "storageEncrypted")).isPresent();
        boolean keyed = request.text("kmsKeyId").isPresent();
        if (encrypted && database.isCrossRegion() && !keyed) {
            throw Database.badCombination(
                    "kmsKeyId: Cannot create a cross region unencrypted read replica from encrypted source: it needs a key of %s"
                            .formatted(request.scope()));
        }
        if (source.isPresent() && !encrypted && (keyed || request.flag("storageEncrypted"))) {
            throw Database.badCombination(
                    "kmsKeyId: You cannot create an encrypted read replica from an unencrypted DB instance");
        }
    }

    /** What a replica cannot have of its own. */
    static void likeness(Request request) {
        var database = new Database(request);
        if (!database.isNew() || !database.isReplica()) {
            return;
        }
        var source = database.source();
        var engine = source.flatMap(db -> db.attribute("engine")).orElse("");
        int major = Database.majorOf(
                source.flatMap(db -> db.attribute("engineVersion")).orElse(""));
        if (!database.text("engine").equals(engine) || (major != 0 && database.major() != major)) {
            throw Database.badCombination("engineVersion: %s %s is not that of the source, %s %d"
                    .formatted(database.text("engine"), database.text("engineVersion"), engine, major));
        }
        if (database.isPostgres() && major < FIRST_WITH_BACKUPS && database.asked("backupRetentionPeriod") > 0) {
            throw Database.badCombination(
                    "backupRetentionPeriod: Backups on read replica not supported for postgres %d".formatted(major));
        }
    }

    /** A source keeps its backups as long as it has replicas. */
    static void backups(Request request) {
        var current = Optional.ofNullable(request.current());
        boolean ends = Numbers.whole(request.inputs(), "backupRetentionPeriod").orElse(0) == 0
                && !new Database(request).isReplica();
        current.filter(db -> ends)
                .flatMap(db -> Database.replicasOf(request.account(), db).findFirst())
                .ifPresent(replica -> {
                    throw Database.badCombination(
                            "backupRetentionPeriod: can't be 0 for the source of a read replica, %s (%s)"
                                    .formatted(replica.id(), replica.logicalName()));
                });
    }

    private static boolean isReplica(CloudResource database) {
        return Paths.text(database.inputs(), "replicateSourceDb")
                .filter(name -> !name.isEmpty())
                .isPresent();
    }

    private static boolean isOn(CloudResource database, String flag) {
        return Boolean.TRUE.equals(database.outputs().get(flag));
    }
}
