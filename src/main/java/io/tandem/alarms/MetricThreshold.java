package io.tandem.alarms;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import java.util.Map;

/**
 * When a metric is worth an alarm.
 *
 * @param statistic how the values of a minute become one
 * @param limit the highest value that is still good
 * @param minutes how many minutes in a row it takes
 * @param silence what minutes without a value count as, in CloudWatch's words
 */
public record MetricThreshold(
        String namespace, String metric, String statistic, double limit, int minutes, String silence) {
    /** How many minutes in a row a replica is late until its alarm rings; a term of the recovery point. */
    public static final int LATE_MINUTES = 3;

    /**
     * An alarm that tells the topic when it rings and when it stops.
     *
     * @param name physical name, unique in its region
     * @param dimensions whose metric it is
     * @param topicArn the topic of the alarm's own region
     */
    public MetricAlarmArgs.Builder alarm(
            String name, String description, Output<Map<String, String>> dimensions, Output<String> topicArn) {
        var topic = Output.all(topicArn);
        return MetricAlarmArgs.builder()
                .name(name)
                .alarmDescription(description)
                .namespace(namespace)
                .metricName(metric)
                .dimensions(dimensions)
                .statistic(statistic)
                .period(60)
                .evaluationPeriods(minutes)
                .comparisonOperator("GreaterThanThreshold")
                .threshold(limit)
                .treatMissingData(silence)
                .alarmActions(topic)
                .okActions(topic);
    }
}
