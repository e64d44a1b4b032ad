package io.tandem.observe;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

/**
 * Answers with 5xx as a share of a load balancer's requests: a number of errors says nothing without the traffic.
 *
 * @param metric that counts the errors
 * @param formula of the share in percent, of {@code errors} and {@code requests}. It must have no value in minutes
 *     without errors, for these are good
 * @param minutes how many minutes in a row it takes
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html">
 *     AWS</a>
 */
record ErrorShare(String metric, String formula, int minutes) {
    private static final int MINUTE = 60;

    /** What pods answer; each answer is of a counted request. */
    static ErrorShare ofTargets(int minutes) {
        return new ErrorShare("HTTPCode_Target_5XX_Count", "100 * errors / requests", minutes);
    }

    /** What the load balancer answers itself; it does not count requests that it has no pod for. */
    static ErrorShare ofLoadBalancer(int minutes) {
        return new ErrorShare("HTTPCode_ELB_5XX_Count", "100 * errors / (errors + FILL(requests, 0))", minutes);
    }

    MetricAlarmArgs.Builder on(Output<String> loadBalancer, MetricAlarmArgs.Builder alarm) {
        var dimensions = loadBalancer.applyValue(name -> Map.of("LoadBalancer", name));
        var share = MetricAlarmMetricQueryArgs.builder()
                .id("share")
                .expression(formula)
                .label("%")
                .returnData(true)
                .build();
        return alarm.metricQueries(List.of(
                        count("errors", metric, dimensions), count("requests", "RequestCount", dimensions), share))
                .evaluationPeriods(minutes)
                .treatMissingData("notBreaching");
    }

    private static MetricAlarmMetricQueryArgs count(String id, String metric, Output<Map<String, String>> dimensions) {
        return MetricAlarmMetricQueryArgs.builder()
                .id(id)
                .metric(MetricAlarmMetricQueryMetricArgs.builder()
                        .namespace(EdgeAlarms.NAMESPACE)
                        .metricName(metric)
                        .dimensions(dimensions)
                        .stat("Sum")
                        .period(MINUTE)
                        .build())
                .build();
    }
}
