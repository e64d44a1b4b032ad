package io.tandem.data;

import com.pulumi.aws.rds.InstanceArgs;
import io.tandem.settings.DatabaseRole;
import io.tandem.settings.DatabaseSettings;
import java.util.List;

/**
 * What of an instance follows from settings and origin alone.
 *
 * <p>Minor versions do not move by themselves: the twins would run different ones, and the next {@code up} would ask
 * for a downgrade. Changes that need a restart wait for the maintenance window; a promotion does not wait.
 */
record DatabaseShape(String identifier, DatabaseSettings settings, boolean protection) {
    /** What RDS exports to CloudWatch. */
    static final List<String> LOGS = List.of("postgresql", "upgrade");

    InstanceArgs.Builder from(DatabaseOrigin origin) {
        var instance = observed(settled());
        switch (settings.role()) {
            case SOURCE -> madeNew(instance, origin);
            case REPLICA -> following(instance, origin);
            case PROMOTED -> {}
        }
        // RDS takes no snapshot of a replica, and its deletion fails when asked for one.
        return settings.role() == DatabaseRole.REPLICA
                ? instance.skipFinalSnapshot(true)
                : instance.skipFinalSnapshot(false).finalSnapshotIdentifier(identifier + "-final");
    }

    private InstanceArgs.Builder settled() {
        return InstanceArgs.builder()
                .identifier(identifier)
                .engine("postgres")
                .engineVersion(settings.engineVersion())
                .autoMinorVersionUpgrade(false)
                .allowMajorVersionUpgrade(false)
                .applyImmediately(false)
                .instanceClass(settings.instanceClass())
                .maxAllocatedStorage(settings.storage().maxAllocatedGiB())
                .storageEncrypted(true)
                .port(settings.port())
                .publiclyAccessible(false)
                .multiAz(settings.multiAz())
                .iamDatabaseAuthenticationEnabled(true)
                .caCertIdentifier("rds-ca-rsa2048-g1")
                .backupRetentionPeriod(settings.backupRetentionDays())
                .backupWindow(settings.backupWindow())
                .maintenanceWindow(settings.maintenanceWindow())
                .copyTagsToSnapshot(true)
                .deleteAutomatedBackups(false)
                .deletionProtection(protection);
    }

    private InstanceArgs.Builder observed(InstanceArgs.Builder instance) {
        return instance.enabledCloudwatchLogsExports(LOGS)
                .monitoringInterval(settings.insight().monitoringSeconds())
                .performanceInsightsEnabled(true)
                .performanceInsightsRetentionPeriod(settings.insight().performanceInsightsDays());
    }

    private void madeNew(InstanceArgs.Builder instance, DatabaseOrigin origin) {
        instance.dbName("tandem")
                .username(DatabaseOrigin.USERNAME)
                .password(origin.password()
                        .orElseThrow(() -> new IllegalStateException("a new database needs the password of its user")))
                .allocatedStorage(settings.storage().allocatedGiB())
                .storageType(settings.storage().type());
        settings.storage().iops().ifPresent(instance::iops);
    }

    /**
     * The source decides on engine, users, databases and volumes.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.XRgn.html">AWS</a>
     */
    private void following(InstanceArgs.Builder instance, DatabaseOrigin origin) {
        settings.source()
                .ifPresentOrElse(
                        instance::replicateSourceDb,
                        () -> instance.replicateSourceDb(origin.primaryArn()
                                .orElseThrow(() -> new IllegalStateException("a replica needs a database to follow"))));
    }
}
