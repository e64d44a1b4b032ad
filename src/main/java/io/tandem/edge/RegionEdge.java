package io.tandem.edge;

import com.pulumi.aws.Provider;
import com.pulumi.aws.route53.Zone;
import com.pulumi.aws.route53.ZoneArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.keys.Site;
import io.tandem.settings.AlarmSettings;
import io.tandem.settings.EdgeSettings;
import java.util.Map;
import java.util.Optional;

/**
 * The public endpoint of a region. Needs public subnets, the cluster's security group, the key of logs and the bucket of
 * access logs; a DR region also what its primary published. Publishes {@link #access()}.
 *
 * <p>A primary or standalone stack owns what exists once: the hosted zone, the record that proves to ACM that the domain
 * is ours, and what watches them. A DR stack adds its own records to the zone and nothing else outside its region.
 */
public final class RegionEdge extends ComponentResource {
    private final String name;
    private final EdgeSettings settings;
    private final Site site;
    private final EdgeAccess access;

    public RegionEdge(
            String name,
            EdgeSettings settings,
            EdgeUpstream upstream,
            DnsPart dns,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:edge:RegionEdge", name, options);
        this.name = name;
        this.settings = settings;
        this.site = site;
        var inside = partOptions().build();
        var theirZoneId = dns.theirZoneId();
        var ownZoneId = theirZoneId.isPresent() ? Optional.<Output<String>>empty() : Optional.of(zoneId());
        var zoneId = ownZoneId.or(() -> theirZoneId).orElseThrow();
        var certificate = new Certificate(name, settings.domain(), ownZoneId, inside);
        var traffic = new TrafficRules(name, settings, upstream, site.region(), inside);
        var balancer = new LoadBalancer(name, settings, upstream, traffic.securityGroupId(), site, inside);
        var firewall =
                new Firewall(name, settings, balancer.arn(), upstream.keys().of(KeyUse.LOGS), inside);
        new Listeners(name, settings, balancer, certificate.arn(), firewall, inside);
        var failover = new FailoverDns(name, settings, dns.role(), site.region(), zoneId, balancer, inside);
        dns.monitoring().ifPresent(there -> monitor(zoneId, failover.healthCheckId(), dns.alarms(), there));
        this.access = access(zoneId, traffic, balancer, certificate.arn(), failover.healthCheckId());
        registerOutputs(Map.of("loadBalancerArn", balancer.arn()));
    }

    public EdgeAccess access() {
        return access;
    }

    private Output<String> zoneId() {
        return settings.hostedZoneId().map(Output::of).orElseGet(() -> zone().zoneId());
    }

    private Zone zone() {
        return new Zone(
                name + "-zone",
                ZoneArgs.builder()
                        .name(settings.zone())
                        .comment("Names of " + name)
                        .tags(Map.of("Name", settings.zone()))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .protect(site.protection())
                        .build());
    }

    private void monitor(
            Output<String> zoneId, Optional<Output<String>> healthCheckId, AlarmSettings alarms, Provider there) {
        var options = partOptions().providers(there).build();
        new DnsMonitoring(name, settings, alarms, zoneId, healthCheckId, site.in(DnsPart.REGION), options);
    }

    private EdgeAccess access(
            Output<String> zoneId,
            TrafficRules traffic,
            LoadBalancer balancer,
            Output<String> certificateArn,
            Optional<Output<String>> healthCheckId) {
        return new EdgeAccess(
                settings.domain(),
                settings.regionalName(site.region()),
                zoneId,
                balancer.arn(),
                traffic.securityGroupId(),
                balancer.targetGroupArns(),
                certificateArn,
                healthCheckId,
                settings.healthCheck().intervalSeconds(),
                settings.healthCheck().threshold());
    }

    private ComponentResourceOptions.Builder partOptions() {
        return ComponentResourceOptions.builder().parent(this);
    }
}
