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
 * Tells when the replica of a database lags, and when it says nothing any more.
 *
 * <p>It watches every database that has a twin, so that a promotion changes nothing but the database. A source reports
 * no lag: its alarm never leaves "insufficient data", which only reports when it is entered.
 */
final class ReplicaLagAlarm extends ComponentResource {

    /** @param instance logical and physical name of the instance */
    ReplicaLagAlarm(String instance, int lagSeconds, Output<String> topicArn, ComponentResourceOptions options) {
        super("tandem:data:ReplicaLagAlarm", instance + "-lag", options);
        var threshold = new MetricThreshold(
                "AWS/RDS", "ReplicaLag", "Maximum", Limit.atMost(lagSeconds), MetricThreshold.LATE_MINUTES, "missing");
        var alarm = new MetricAlarm(
                instance + "-lag",
                threshold
                        .alarm(
                                instance + "-lag",
                                Runbook.REPLICA_LAG.after(
                                        "The replica " + instance + " lags, or reports no lag any more"),
                                Output.of(Map.of("DBInstanceIdentifier", instance)),
                                topicArn)
                        .insufficientDataActions(Output.all(topicArn))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("arn", alarm.arn()));
    }
}
