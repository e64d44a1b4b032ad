package io.tandem.network;

import com.pulumi.aws.ec2.DefaultSecurityGroup;
import com.pulumi.aws.ec2.DefaultSecurityGroupArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import io.tandem.settings.NetworkSettings;
import java.util.List;
import java.util.Map;

/**
 * The VPC of a region with its subnets, routes, endpoints and flow logs. Needs the log key; publishes
 * {@link #placement()}.
 */
public final class RegionNetwork extends ComponentResource {
    private final Placement placement;

    /** @param logKeyArn the key of the region's log groups */
    public RegionNetwork(
            String name,
            NetworkSettings settings,
            Site site,
            Output<String> logKeyArn,
            ComponentResourceOptions options) {
        super("tandem:network:RegionNetwork", name, options);
        var vpcId = vpc(name, settings, site).id();
        closeDefaultSecurityGroup(name, vpcId);
        var tiers = new NetworkTiers(
                new NetworkTier(name, SubnetTier.PUBLIC, settings, vpcId, partOptions()),
                new NetworkTier(name, SubnetTier.PRIVATE, settings, vpcId, partOptions()),
                new NetworkTier(name, SubnetTier.DATA, settings, vpcId, partOptions()));
        var internet = new InternetAccess(name, settings, vpcId, tiers.publicTier(), partOptions());
        var zones = settings.availabilityZones().size();
        var routing = new Routing(name, zones, vpcId, tiers, internet, partOptions());
        new VpcEndpoints(name, settings, site, vpcId, tiers.privateTier(), routing, partOptions());
        new FlowLogs(name, settings.flowLogRetentionDays(), site, vpcId, logKeyArn, partOptions());
        this.placement = new Placement(
                vpcId,
                settings.cidr(),
                tiers.publicTier().subnetIds(),
                tiers.privateTier().subnetIds(),
                routing.nodeSubnetIds(),
                tiers.dataTier().subnetIds(),
                internet.natGatewayIds());
        registerOutputs(Map.of("vpcId", vpcId));
    }

    public Placement placement() {
        return placement;
    }

    private Vpc vpc(String name, NetworkSettings settings, Site site) {
        return new Vpc(
                name,
                VpcArgs.builder()
                        .cidrBlock(settings.cidr().toString())
                        .enableDnsSupport(true)
                        .enableDnsHostnames(true)
                        .tags(Map.of("Name", name))
                        .build(),
                childOptions().protect(site.protection()).build());
    }

    /** The group that whatever names no group gets: it lets nothing in or out. */
    private void closeDefaultSecurityGroup(String name, Output<String> vpcId) {
        new DefaultSecurityGroup(
                name + "-default",
                DefaultSecurityGroupArgs.builder()
                        .vpcId(vpcId)
                        .ingress(List.of())
                        .egress(List.of())
                        .tags(Map.of("Name", name + "-closed"))
                        .build(),
                childOptions().build());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }

    private ComponentResourceOptions partOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
