package io.tandem.alarms;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;

/**
 * Where good values end.
 *
 * @param comparison of a bad value with the last good one, in CloudWatch's words
 * @param value the last good value
 */
public record Limit(String comparison, double value) {
    public static Limit atMost(double value) {
        return new Limit("GreaterThanThreshold", value);
    }

    public static Limit atLeast(double value) {
        return new Limit("LessThanThreshold", value);
    }

    /**
     * An alarm on values beyond the limit; it tells the topic when it rings and when it stops. What it watches is still
     * to be said.
     *
     * @param name physical name, unique in its region
     * @param description ends with its {@link Runbook}
     * @param topicArn the topic of the alarm's own region
     */
    public MetricAlarmArgs.Builder alarm(String name, String description, Output<String> topicArn) {
        var topic = Output.all(topicArn);
        return MetricAlarmArgs.builder()
                .name(name)
                .alarmDescription(description)
                .comparisonOperator(comparison)
                .threshold(value)
                .alarmActions(topic)
                .okActions(topic);
    }
}
