package io.tandem.recovery;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.alarms.Limit;
import io.tandem.alarms.MetricThreshold;
import io.tandem.alarms.Runbook;
import java.util.Map;

/**
 * The alarms of one direction: replicas that are late, and operations that failed for good. S3 publishes the latency in
 * the destination's region and the failures in the source's, so that each region tells of one of the two; an alarm goes
 * to the topic of its own region.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html">AWS</a>
 */
final class ReplicationAlarms extends ComponentResource {
    private static final String NAMESPACE = "AWS/S3";

    /** @param flow logical and physical prefix of the names */
    ReplicationAlarms(String flow, ReplicationRule rule, ComponentResourceOptions options) {
        super("tandem:recovery:ReplicationAlarms", flow, options);
        var buckets =
                Output.tuple(rule.from().bucket().bucket(), rule.to().bucket().bucket());
        var ofTheRule = buckets.applyValue(
                names -> Map.of("SourceBucket", names.t1, "DestinationBucket", names.t2, "RuleId", rule.id()));
        // Nothing to copy is no latency: then what was last known holds.
        var latency = new MetricThreshold(
                NAMESPACE,
                "ReplicationLatency",
                "Maximum",
                Limit.atMost(rule.settings().replication().latencySeconds()),
                MetricThreshold.LATE_MINUTES,
                "ignore");
        alarm(flow + "-late", "Replicas come late " + rule.id(), latency, ofTheRule, rule.to());
        var failures = new MetricThreshold(
                NAMESPACE, "OperationsFailedReplication", "Sum", Limit.atMost(0), 1, "notBreaching");
        alarm(flow + "-failed", "Objects are not copied " + rule.id(), failures, ofTheRule, rule.from());
        registerOutputs(Map.of());
    }

    private void alarm(
            String name,
            String description,
            MetricThreshold threshold,
            Output<Map<String, String>> dimensions,
            ReplicationEnd where) {
        new MetricAlarm(
                name,
                threshold
                        .alarm(name, Runbook.DATASET_REPLICATION.after(description), dimensions, where.alarmTopicArn())
                        .build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .provider(where.provider())
                        .build());
    }
}
