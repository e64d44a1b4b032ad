package io.tandem.data;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
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
        var topic = Output.all(topicArn);
        var alarm = new MetricAlarm(
                instance + "-lag",
                MetricAlarmArgs.builder()
                        .name(instance + "-lag")
                        .alarmDescription("The replica " + instance + " lags, or reports no lag any more")
                        .namespace("AWS/RDS")
                        .metricName("ReplicaLag")
                        .dimensions(Map.of("DBInstanceIdentifier", instance))
                        .statistic("Maximum")
                        .period(60)
                        .evaluationPeriods(3)
                        .comparisonOperator("GreaterThanThreshold")
                        .threshold((double) lagSeconds)
                        .treatMissingData("missing")
                        .alarmActions(topic)
                        .okActions(topic)
                        .insufficientDataActions(topic)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("arn", alarm.arn()));
    }
}
