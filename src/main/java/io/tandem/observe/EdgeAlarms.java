package io.tandem.observe;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.alarms.Limit;
import io.tandem.alarms.MetricThreshold;
import io.tandem.alarms.Runbook;
import io.tandem.edge.EdgeAccess;
import io.tandem.settings.ObserveSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What users notice: errors, slow answers, pods that do not answer; and a certificate that nobody renews. Needs the edge.
 *
 * <p>One alarm is made of others, to get up for: the region cannot serve. It is of its region alone, for what Route 53
 * finds stands in us-east-1, and CloudWatch takes no alarm of another region into a rule.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html">AWS</a>
 */
final class EdgeAlarms extends ComponentResource {
    static final String NAMESPACE = "AWS/ApplicationELB";

    private final ObserveSettings settings;
    private final Alarms alarms;
    private final Output<String> loadBalancer;

    EdgeAlarms(
            String name, ObserveSettings settings, EdgeAccess edge, Alarms alarms, ComponentResourceOptions options) {
        super("tandem:observe:EdgeAlarms", name, options);
        this.settings = settings;
        this.alarms = alarms.of(name, this);
        this.loadBalancer = Watched.loadBalancer(edge);
        List<MetricAlarm> fatal = new ArrayList<>();
        fatal.add(errors(
                "load-balancer-errors",
                ErrorShare.ofLoadBalancer(settings.minutes()),
                "The load balancer answers with errors of its own"));
        errors("target-errors", ErrorShare.ofTargets(settings.minutes()), "Pods answer with errors");
        latency();
        edge.targetGroupArns().forEach((group, arn) -> fatal.add(targets(group, arn)));
        this.alarms.onAny(
                "cannot-serve", fatal, Runbook.REGION_CANNOT_SERVE.after("The region cannot serve its users"));
        certificate(edge.certificateArn());
        registerOutputs(Map.of());
    }

    private MetricAlarm errors(String alarm, ErrorShare share, String happened) {
        var limit = Limit.atMost(settings.serverErrorPercent());
        var description = Runbook.SERVER_ERRORS.after(happened);
        return alarms.make(
                alarm, share.on(loadBalancer, limit.alarm(alarms.full(alarm), description, alarms.topicArn())));
    }

    /** AWS measures it in seconds. */
    private void latency() {
        var threshold = new MetricThreshold(
                NAMESPACE,
                "TargetResponseTime",
                "p99",
                Limit.atMost(settings.latencyMilliseconds() / 1000.0),
                settings.minutes(),
                "notBreaching");
        alarms.on(
                "latency",
                threshold,
                Runbook.LATENCY.after("One of a hundred requests takes too long"),
                loadBalancer.applyValue(name -> Map.of("LoadBalancer", name)));
    }

    /** A group whose targets are all gone reports nothing: for the last alarm silence is the worst. */
    private MetricAlarm targets(String group, Output<String> arn) {
        var dimensions = Output.tuple(loadBalancer, arn)
                .applyValue(both -> Map.of("LoadBalancer", both.t1, "TargetGroup", Watched.targetGroup(both.t2)));
        alarms.on(
                group + "-targets-unhealthy",
                new MetricThreshold(
                        NAMESPACE,
                        "UnHealthyHostCount",
                        "Maximum",
                        Limit.atMost(0),
                        settings.minutes(),
                        "notBreaching"),
                Runbook.UNHEALTHY_TARGETS.after("Pods of " + group + " fail the load balancer's check"),
                dimensions);
        return alarms.on(
                group + "-targets-gone",
                new MetricThreshold(NAMESPACE, "HealthyHostCount", "Maximum", Limit.atLeast(1), 1, "breaching"),
                Runbook.UNHEALTHY_TARGETS.after("No pod of " + group + " is healthy"),
                dimensions);
    }

    /** ACM counts twice a day, and not any more once it has expired: what was last known holds. */
    private void certificate(Output<String> arn) {
        var threshold = new MetricThreshold(
                "AWS/CertificateManager",
                "DaysToExpiry",
                "Minimum",
                Limit.atLeast(settings.certificateDays()),
                1,
                "ignore");
        var alarm = alarms.full("certificate-expiry");
        var description = Runbook.CERTIFICATE_EXPIRY.after("The certificate was not renewed and expires soon");
        var dimensions = arn.applyValue(certificate -> Map.of("CertificateArn", certificate));
        alarms.make(
                "certificate-expiry",
                threshold
                        .alarm(alarm, description, dimensions, alarms.topicArn())
                        .period(86_400));
    }
}
