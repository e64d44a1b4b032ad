package io.tandem.recovery;

import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDeleteMarkerReplicationArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationMetricsArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationMetricsEventThresholdArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationReplicationTimeArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationReplicationTimeTimeArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleSourceSelectionCriteriaArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleSourceSelectionCriteriaReplicaModificationsArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs;
import com.pulumi.core.Output;
import io.tandem.settings.DatasetSettings;
import io.tandem.settings.ReplicationClass;

/**
 * What is copied, where to and how fast: every object, changes of replicas included, encrypted with the destination's
 * own key.
 *
 * @param from where from
 * @param to where to
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html">AWS</a>
 */
record ReplicationRule(DatasetSettings settings, ReplicationEnd from, ReplicationEnd to) {
    private static final String ENABLED = "Enabled";

    /** Replication Time Control knows no other time. */
    private static final int RTC_MINUTES = 15;

    /** As in the dimension {@code RuleId} of its metrics. */
    String id() {
        return "to-" + to.site().region();
    }

    BucketReplicationConfigRuleArgs args() {
        return BucketReplicationConfigRuleArgs.builder()
                .id(id())
                .status(ENABLED)
                .priority(1)
                // An empty filter is everything; without one S3 reads an older schema that copies no replicas back.
                .filter(BucketReplicationConfigRuleFilterArgs.builder()
                        .prefix("")
                        .build())
                .deleteMarkerReplication(BucketReplicationConfigRuleDeleteMarkerReplicationArgs.builder()
                        .status(settings.deleteMarkers() ? ENABLED : "Disabled")
                        .build())
                .sourceSelectionCriteria(sourceSelection())
                .destination(destination())
                .build();
    }

    private static BucketReplicationConfigRuleSourceSelectionCriteriaArgs sourceSelection() {
        return BucketReplicationConfigRuleSourceSelectionCriteriaArgs.builder()
                .replicaModifications(
                        BucketReplicationConfigRuleSourceSelectionCriteriaReplicaModificationsArgs.builder()
                                .status(ENABLED)
                                .build())
                .sseKmsEncryptedObjects(
                        BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs.builder()
                                .status(ENABLED)
                                .build())
                .build();
    }

    private BucketReplicationConfigRuleDestinationArgs destination() {
        boolean timed = settings.replication() == ReplicationClass.RTC;
        var metrics =
                BucketReplicationConfigRuleDestinationMetricsArgs.builder().status(ENABLED);
        var destination = BucketReplicationConfigRuleDestinationArgs.builder()
                // By the name, which is known only once the destination is versioned; S3 refuses it earlier.
                .bucket(Output.format("arn:aws:s3:::%s", to.bucket().bucket()))
                .encryptionConfiguration(BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs.builder()
                        .replicaKmsKeyId(to.bucket().keyArn())
                        .build());
        if (timed) {
            metrics.eventThreshold(BucketReplicationConfigRuleDestinationMetricsEventThresholdArgs.builder()
                    .minutes(RTC_MINUTES)
                    .build());
            destination.replicationTime(BucketReplicationConfigRuleDestinationReplicationTimeArgs.builder()
                    .status(ENABLED)
                    .time(BucketReplicationConfigRuleDestinationReplicationTimeTimeArgs.builder()
                            .minutes(RTC_MINUTES)
                            .build())
                    .build());
        }
        return destination.metrics(metrics.build()).build();
    }
}
