package io.tandem.data;

import com.pulumi.aws.elasticache.ReplicationGroupArgs;
import com.pulumi.aws.elasticache.inputs.ReplicationGroupLogDeliveryConfigurationArgs;
import com.pulumi.core.Output;
import io.tandem.settings.CacheSettings;
import java.util.List;

/** What of a replication group follows from settings and from where its data comes. */
record CacheShape(String identifier, CacheSettings settings) {

    /** @param parameterGroup how the engine runs */
    ReplicationGroupArgs.Builder ofItsOwn(Output<String> parameterGroup) {
        return group("Cache of the region")
                .engine(settings.engine())
                .engineVersion(settings.engineVersion())
                .nodeType(settings.nodeType())
                .parameterGroupName(parameterGroup)
                .transitEncryptionEnabled(true)
                .atRestEncryptionEnabled(true);
    }

    /** Node type, engine, parameters and encryption come with the datastore, and are refused beside it. */
    ReplicationGroupArgs.Builder joining(Output<String> globalDatastoreId) {
        return group("Copy of the primary region's cache").globalReplicationGroupId(globalDatastoreId);
    }

    /** @param logs with a group for each of {@link Cache#LOGS} */
    List<ReplicationGroupLogDeliveryConfigurationArgs> deliveries(StoreLogs logs) {
        return Cache.LOGS.stream()
                .map(log -> ReplicationGroupLogDeliveryConfigurationArgs.builder()
                        .logType(log)
                        .logFormat("json")
                        .destinationType("cloudwatch-logs")
                        .destination(logs.groupName(log))
                        .build())
                .toList();
    }

    private ReplicationGroupArgs.Builder group(String description) {
        return ReplicationGroupArgs.builder()
                .replicationGroupId(identifier)
                .description(description)
                .numCacheClusters(settings.replicas() + 1)
                .automaticFailoverEnabled(true)
                .multiAzEnabled(true)
                .autoMinorVersionUpgrade(false)
                .port(settings.port())
                .snapshotRetentionLimit(settings.snapshotRetentionDays())
                .snapshotWindow(settings.snapshotWindow())
                .maintenanceWindow(settings.maintenanceWindow());
    }
}
