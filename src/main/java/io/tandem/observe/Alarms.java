package io.tandem.observe;

import com.pulumi.aws.cloudwatch.CompositeAlarm;
import com.pulumi.aws.cloudwatch.CompositeAlarmArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.tandem.alarms.MetricThreshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes alarms that tell the region's topic, and knows which it has made. */
final class Alarms {
    private final Output<String> topicArn;
    private final List<Output<String>> made;
    private final String prefix;
    private final CustomResourceOptions options;

    private Alarms(Output<String> topicArn, List<Output<String>> made, String prefix, CustomResourceOptions options) {
        this.topicArn = topicArn;
        this.made = made;
        this.prefix = prefix;
        this.options = options;
    }

    static Alarms telling(Output<String> topicArn) {
        return new Alarms(topicArn, new ArrayList<>(), "", CustomResourceOptions.Empty);
    }

    /** The same, for alarms below a part of the region whose names begin with its name. */
    Alarms of(String part, Resource parent) {
        return new Alarms(
                topicArn,
                made,
                part + "-",
                CustomResourceOptions.builder().parent(parent).build());
    }

    /**
     * @param alarm logical and physical name, without that of its part
     * @param description ends with its runbook
     * @param dimensions whose metric it is
     */
    MetricAlarm on(
            String alarm, MetricThreshold threshold, String description, Output<Map<String, String>> dimensions) {
        return make(alarm, threshold.alarm(prefix + alarm, description, dimensions, topicArn));
    }

    MetricAlarm make(String alarm, MetricAlarmArgs.Builder args) {
        var metricAlarm = new MetricAlarm(prefix + alarm, args.build(), options);
        made.add(metricAlarm.arn());
        return metricAlarm;
    }

    /** An alarm that rings when any of the others does. */
    void onAny(String alarm, List<MetricAlarm> others, String description) {
        var rule = others.stream()
                .map(other -> other.name().applyValue("ALARM(\"%s\")"::formatted))
                .toList();
        var args = CompositeAlarmArgs.builder()
                .alarmName(prefix + alarm)
                .alarmDescription(description)
                .alarmRule(Output.all(rule).applyValue(states -> String.join(" OR ", states)))
                .alarmActions(Output.all(topicArn))
                .okActions(Output.all(topicArn));
        made.add(new CompositeAlarm(prefix + alarm, args.build(), options).arn());
    }

    String full(String alarm) {
        return prefix + alarm;
    }

    Output<String> topicArn() {
        return topicArn;
    }

    /** ARNs of all that were made, of whatever part. */
    List<Output<String>> made() {
        return List.copyOf(made);
    }
}
