package io.tandem.alarms;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import java.util.Map;

/**
 * When a metric is worth an alarm.
 *
 * @param statistic how the values of a minute become one; a percentile is written {@code p99}
 * @param limit where good values end
 * @param minutes how many minutes in a row it takes
 * @param silence what minutes without a value count as, in CloudWatch's words
 */
public record MetricThreshold(
        String namespace, String metric, String statistic, Limit limit, int minutes, String silence) {
    /** How many minutes in a row a replica is late until its alarm rings; a term of the recovery point. */
    public static final int LATE_MINUTES = 3;

    /**
     * An alarm on the metric.
     *
     * @param name physical name, unique in its region
     * @param description ends with its {@link Runbook}
     * @param dimensions whose metric it is
     * @param topicArn the topic of the alarm's own region
     */
    public MetricAlarmArgs.Builder alarm(
            String name, String description, Output<Map<String, String>> dimensions, Output<String> topicArn) {
        var alarm = limit.alarm(name, description, topicArn)
                .namespace(namespace)
                .metricName(metric)
                .dimensions(dimensions)
                .period(60)
                .evaluationPeriods(minutes)
                .treatMissingData(silence);
        return statistic.startsWith("p") ? alarm.extendedStatistic(statistic) : alarm.statistic(statistic);
    }
}
