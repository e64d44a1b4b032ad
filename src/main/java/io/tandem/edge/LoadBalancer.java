package io.tandem.edge;

import static java.util.stream.Collectors.toMap;

import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.lb.inputs.LoadBalancerAccessLogsArgs;
import com.pulumi.aws.lb.inputs.TargetGroupHealthCheckArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.data.DataAccess;
import io.tandem.keys.Site;
import io.tandem.settings.EdgeSettings;
import io.tandem.settings.HealthCheckSettings;
import io.tandem.settings.TargetGroupSettings;
import java.util.Map;

/**
 * The load balancer in the public subnets and the target groups that pods are bound to. Needs the bucket of access logs
 * with its policy: ELB writes a test file when logging is turned on. Publishes its ARN, its name and zone for DNS, and
 * the groups.
 *
 * <p>For Route 53 the load balancer is unhealthy as soon as one group has no healthy target, be it that none is
 * registered: a group that nothing is bound to fails the region over.
 *
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-failover-alias.html">
 *     AWS</a>
 */
final class LoadBalancer extends ComponentResource {
    /** Route 53's checkers call the same answers healthy. */
    private static final String HEALTHY = "200-399";

    /** Seconds in which a pod that goes away may end its requests. */
    private static final int DEREGISTRATION_DELAY = 60;

    /** Seconds, fewer than the shortest interval. */
    private static final int HEALTH_CHECK_TIMEOUT = 5;

    private final String name;
    private final com.pulumi.aws.lb.LoadBalancer balancer;
    private final Map<String, Output<String>> targetGroupArns;

    LoadBalancer(
            String name,
            EdgeSettings settings,
            EdgeUpstream upstream,
            Output<String> securityGroupId,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:edge:LoadBalancer", name, options);
        this.name = name;
        this.balancer = balancer(upstream, securityGroupId, site.protection());
        var vpcId = upstream.placement().vpcId();
        this.targetGroupArns = settings.targetGroups().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, group -> targetGroup(
                                group.getKey(), group.getValue(), settings.healthCheck(), vpcId)
                        .arn()));
        registerOutputs(Map.of("arn", balancer.arn()));
    }

    Output<String> arn() {
        return balancer.arn();
    }

    Output<String> dnsName() {
        return balancer.dnsName();
    }

    /** The zone of AWS that holds {@link #dnsName()}. */
    Output<String> zoneId() {
        return balancer.zoneId();
    }

    Map<String, Output<String>> targetGroupArns() {
        return targetGroupArns;
    }

    private com.pulumi.aws.lb.LoadBalancer balancer(
            EdgeUpstream upstream, Output<String> securityGroupId, boolean protection) {
        return new com.pulumi.aws.lb.LoadBalancer(
                name + "-load-balancer",
                LoadBalancerArgs.builder()
                        .name(name + "-edge")
                        .loadBalancerType("application")
                        .internal(false)
                        .subnets(upstream.placement().publicSubnetIds())
                        .securityGroups(Output.all(securityGroupId))
                        .accessLogs(LoadBalancerAccessLogsArgs.builder()
                                .enabled(true)
                                .bucket(upstream.logBucket())
                                .prefix(DataAccess.LOAD_BALANCER_LOGS)
                                .build())
                        .enableDeletionProtection(protection)
                        .dropInvalidHeaderFields(true)
                        .desyncMitigationMode("strictest")
                        // "preserve" would hand pods whatever address a client claims to have.
                        .xffHeaderProcessingMode("append")
                        .enableXffClientPort(false)
                        .enableWafFailOpen(false)
                        .tags(Map.of("Name", name + "-edge"))
                        .build(),
                childOptions());
    }

    private TargetGroup targetGroup(
            String group, TargetGroupSettings settings, HealthCheckSettings check, Output<String> vpcId) {
        return new TargetGroup(
                name + "-" + group,
                TargetGroupArgs.builder()
                        .name(settings.physicalName(name, group))
                        .vpcId(vpcId)
                        .targetType("ip")
                        .protocol("HTTP")
                        .port(settings.port())
                        .deregistrationDelay(DEREGISTRATION_DELAY)
                        .healthCheck(TargetGroupHealthCheckArgs.builder()
                                .path(settings.healthPath())
                                .protocol("HTTP")
                                .matcher(HEALTHY)
                                .interval(check.intervalSeconds())
                                .timeout(HEALTH_CHECK_TIMEOUT)
                                .healthyThreshold(2)
                                // The load balancer takes no fewer than 2.
                                .unhealthyThreshold(Math.max(2, check.threshold()))
                                .build())
                        .tags(Map.of("Name", name + "-" + group))
                        .build(),
                childOptions());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
