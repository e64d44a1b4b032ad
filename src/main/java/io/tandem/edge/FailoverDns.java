package io.tandem.edge;

import com.pulumi.aws.route53.HealthCheck;
import com.pulumi.aws.route53.HealthCheckArgs;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.aws.route53.inputs.RecordFailoverRoutingPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.settings.EdgeSettings;
import io.tandem.settings.HealthCheckSettings;
import io.tandem.settings.Role;
import java.util.Map;
import java.util.Optional;

/**
 * The region's own name and its part in the failover of the domain; both lead to the load balancer. Publishes the
 * {@link #healthCheckId()} of a primary.
 *
 * <p>Route 53 answers with the primary while its health check passes and its load balancer is healthy, else with the
 * twin if that one's load balancer is healthy, else with the primary again. The check asks for the region's own name:
 * under the domain it would reach whichever region answers. No run of the program takes part in a failover.
 *
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-complex-configs.html">AWS</a>
 */
final class FailoverDns extends ComponentResource {
    private final String name;
    private final Output<String> zoneId;
    private final LoadBalancer balancer;
    private final Optional<Output<String>> healthCheckId;

    FailoverDns(
            String name,
            EdgeSettings settings,
            Role role,
            String region,
            Output<String> zoneId,
            LoadBalancer balancer,
            ComponentResourceOptions options) {
        super("tandem:edge:FailoverDns", name, options);
        this.name = name;
        this.zoneId = zoneId;
        this.balancer = balancer;
        var regionalName = settings.regionalName(region);
        make("regional", alias(regionalName));
        this.healthCheckId = Optional.of(role).filter(Role.PRIMARY::equals).map(primary -> healthCheck(
                        regionalName, settings.healthCheck())
                .id());
        var domain = alias(settings.domain());
        if (role != Role.STANDALONE) {
            domain.setIdentifier(region)
                    .failoverRoutingPolicies(RecordFailoverRoutingPolicyArgs.builder()
                            .type(role == Role.PRIMARY ? "PRIMARY" : "SECONDARY")
                            .build());
        }
        healthCheckId.ifPresent(domain::healthCheckId);
        make("domain", domain);
        registerOutputs(Map.of("regionalName", Output.of(regionalName)));
    }

    /** The health check of the primary; empty for any other role. */
    Optional<Output<String>> healthCheckId() {
        return healthCheckId;
    }

    private HealthCheck healthCheck(String regionalName, HealthCheckSettings check) {
        return new HealthCheck(
                name + "-health-check",
                HealthCheckArgs.builder()
                        .type("HTTPS")
                        .fqdn(regionalName)
                        .port(443)
                        .enableSni(true)
                        .resourcePath(check.path())
                        .requestInterval(check.intervalSeconds())
                        .failureThreshold(check.threshold())
                        .measureLatency(false)
                        .tags(Map.of("Name", name + "-" + regionalName))
                        .build(),
                childOptions());
    }

    /** ELB answers aliases for 60 seconds; they take no TTL. */
    private RecordArgs.Builder alias(String fullName) {
        return RecordArgs.builder()
                .zoneId(zoneId)
                .name(fullName)
                .type("A")
                .aliases(RecordAliasArgs.builder()
                        .name(balancer.dnsName())
                        .zoneId(balancer.zoneId())
                        .evaluateTargetHealth(true)
                        .build());
    }

    private void make(String record, RecordArgs.Builder args) {
        new Record(name + "-" + record + "-record", args.build(), childOptions());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
