package io.tandem.edge;

import com.pulumi.aws.route53.Zone;
import com.pulumi.aws.route53.ZoneArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.keys.Site;
import io.tandem.settings.EdgeSettings;
import java.util.Map;
import java.util.Optional;

/**
 * The public endpoint of a region. Needs public subnets, the cluster's security group, the key of logs and the bucket of
 * access logs; a DR region also what its primary published. Publishes {@link #access()}.
 *
 * <p>The stack that is no twin's DR owns what exists once: the hosted zone, the record that proves to ACM that the domain
 * is ours, and what watches them. A DR stack adds its own records to the zone and nothing else outside its region.
 */
public final class RegionEdge extends ComponentResource {
    private final EdgeAccess access;

    public RegionEdge(
            String name,
            EdgeSettings settings,
            EdgeUpstream upstream,
            DnsPart dns,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:edge:RegionEdge", name, options);
        var zoneId = dns.origin().map(EdgeAccess::zoneId).orElseGet(() -> zoneId(name, settings, site));
        var ownZoneId = dns.origin().isPresent() ? Optional.<Output<String>>empty() : Optional.of(zoneId);
        var certificate = new Certificate(
                name, settings.domain(), ownZoneId, partOptions().build());
        var traffic = new TrafficRules(
                name, settings, upstream, site.region(), partOptions().build());
        var balancer = new LoadBalancer(
                name,
                settings,
                upstream,
                traffic.securityGroupId(),
                site,
                partOptions().build());
        var firewall = new Firewall(
                name,
                settings,
                balancer.arn(),
                upstream.keys().of(KeyUse.LOGS),
                partOptions().build());
        new Listeners(
                name,
                settings,
                balancer,
                certificate.arn(),
                firewall,
                partOptions().build());
        var failover = new FailoverDns(
                name,
                settings,
                dns.role(),
                site.region(),
                zoneId,
                balancer,
                partOptions().build());
        dns.monitoring()
                .ifPresent(region -> new DnsMonitoring(
                        name,
                        settings,
                        dns.alarms(),
                        zoneId,
                        failover.healthCheckId(),
                        site.in(DnsPart.REGION),
                        partOptions().providers(region).build()));
        this.access = new EdgeAccess(
                settings.domain(),
                settings.regionalName(site.region()),
                zoneId,
                balancer.arn(),
                traffic.securityGroupId(),
                balancer.targetGroupArns(),
                settings.healthCheck().intervalSeconds(),
                settings.healthCheck().threshold());
        registerOutputs(Map.of("loadBalancerArn", balancer.arn()));
    }

    public EdgeAccess access() {
        return access;
    }

    private Output<String> zoneId(String name, EdgeSettings settings, Site site) {
        return settings.hostedZoneId().map(Output::of).orElseGet(() -> new Zone(
                        name + "-zone",
                        ZoneArgs.builder()
                                .name(settings.zone())
                                .comment("Names of " + name)
                                .tags(Map.of("Name", settings.zone()))
                                .build(),
                        CustomResourceOptions.builder()
                                .parent(this)
                                .protect(site.protection())
                                .build())
                .zoneId());
    }

    private ComponentResourceOptions.Builder partOptions() {
        return ComponentResourceOptions.builder().parent(this);
    }
}
