package io.tandem.data;

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
 * Tells when writes to a table of this region are late in the twin's. DynamoDB publishes the latency where the write
 * was made, so each region watches its own direction.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_monitoring.html">AWS</a>
 */
final class TableLagAlarm extends ComponentResource {

    /** @param table physical name of the table */
    TableLagAlarm(
            String table,
            String twinRegion,
            int lagSeconds,
            Output<String> topicArn,
            ComponentResourceOptions options) {
        super("tandem:data:TableLagAlarm", table + "-lag", options);
        // The metric is in milliseconds. Without writes there is none: then what was last known holds.
        var threshold = new MetricThreshold(
                "AWS/DynamoDB",
                "ReplicationLatency",
                "Maximum",
                Limit.atMost(lagSeconds * 1000.0),
                MetricThreshold.LATE_MINUTES,
                "ignore");
        var alarm = new MetricAlarm(
                table + "-table-lag",
                threshold
                        .alarm(
                                table + "-table-lag",
                                Runbook.TABLE_LAG.after("Writes to " + table + " reach " + twinRegion + " late"),
                                Output.of(Map.of("TableName", table, "ReceivingRegion", twinRegion)),
                                topicArn)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("arn", alarm.arn()));
    }
}
