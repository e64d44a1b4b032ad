package io.tandem.data;

import com.pulumi.aws.rds.Instance;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import io.tandem.cluster.Permissions;
import io.tandem.keys.KeyUse;
import io.tandem.settings.DatabaseSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The RDS PostgreSQL database of a region with its log groups, parameters, security group and alarm. Needs the data
 * subnets, the cluster's security group, keys for data and logs, and for a new database its password; publishes
 * {@link #access()}.
 *
 * <p>Its role is a setting, and so is its generation: the name of instance and log groups. AWS does not make an existing
 * instance a replica, so a failback makes the next generation; the one before leaves the stack and stays in AWS until
 * someone deletes it there (see docs/runbooks/promote-and-fail-back.md).
 */
public final class Database extends ComponentResource {
    /** A cross-region replica is seeded with a copy of the whole source. */
    private static final CustomTimeouts TIMEOUTS = CustomTimeouts.builder()
            .create(Duration.ofHours(6))
            .update(Duration.ofHours(3))
            .delete(Duration.ofHours(2))
            .build();

    private final DatabaseAccess access;

    public Database(
            String name,
            DatabaseSettings settings,
            DatabaseOrigin origin,
            DataFoundation on,
            ComponentResourceOptions options) {
        super("tandem:data:Database", name + "-database", options);
        var database = name + "-database";
        var identifier = database + "-" + settings.generation();
        var logs = logs(identifier, settings, on);
        var role = monitoringRole(name, on);
        var instance = new Instance(
                identifier,
                new DatabaseShape(identifier, settings, on.site().protection())
                        .from(origin)
                        .dbSubnetGroupName(subnetGroup(database, on).name())
                        .parameterGroupName(
                                new DatabaseParameters(database, settings.engineVersion(), partOptions()).groupName())
                        .vpcSecurityGroupIds(Output.all(
                                new StoreDoor(database, settings.port(), on, partOptions()).securityGroupId()))
                        .kmsKeyId(on.keys().of(KeyUse.DATABASE))
                        .performanceInsightsKmsKeyId(on.keys().of(KeyUse.DATABASE))
                        .monitoringRoleArn(role.arn())
                        .build(),
                instanceOptions(logs, on.site().protection()));
        if (on.twinRegion().isPresent()) {
            new ReplicaLagAlarm(identifier, settings.replicaLagSeconds(), on.alarmTopicArn(), partOptions());
        }
        this.access = new DatabaseAccess(
                instance.arn(), instance.address(), settings.port(), origin.secretArn(), settings.engineVersion());
        registerOutputs(Map.of("arn", access.arn()));
    }

    public DatabaseAccess access() {
        return access;
    }

    private SubnetGroup subnetGroup(String database, DataFoundation on) {
        return new SubnetGroup(
                database + "-subnets",
                SubnetGroupArgs.builder()
                        .name(database)
                        .description("Data subnets")
                        .subnetIds(on.network().dataSubnetIds())
                        .build(),
                childOptions().build());
    }

    private ServiceRole monitoringRole(String name, DataFoundation on) {
        var instances = "arn:aws:rds:%s:%s:db:%s-database-*"
                .formatted(on.site().region(), on.site().account(), name);
        return new ServiceRole(
                name,
                "database-monitoring",
                ServiceTrust.in("monitoring.rds.amazonaws.com", instances),
                new Permissions(
                        List.of("arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"), Map.of()),
                on.site(),
                partOptions());
    }

    /** They must be there before the instance: RDS would make its own, unencrypted and kept for ever. */
    private StoreLogs logs(String identifier, DatabaseSettings settings, DataFoundation on) {
        return new StoreLogs(
                identifier,
                "/aws/rds/instance/" + identifier,
                DatabaseShape.LOGS,
                settings.insight().logRetentionDays(),
                on.site().protection(),
                on,
                partOptions());
    }

    private CustomResourceOptions instanceOptions(StoreLogs logs, boolean protection) {
        return childOptions()
                .protect(protection)
                .retainOnDelete(protection)
                .customTimeouts(TIMEOUTS)
                // Only the names say that these are the instance's log groups.
                .dependsOn(logs.groups())
                .build();
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }

    private ComponentResourceOptions partOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
