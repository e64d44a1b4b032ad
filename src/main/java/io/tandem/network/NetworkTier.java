package io.tandem.network;

import com.pulumi.aws.ec2.NetworkAcl;
import com.pulumi.aws.ec2.NetworkAclArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.settings.NetworkSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** One tier's subnets, one in each zone in the settings' order, and the network ACL around them. */
final class NetworkTier extends ComponentResource {
    private final String name;
    private final SubnetTier tier;
    private final Output<String> vpcId;
    private final List<Output<String>> subnetIds;

    NetworkTier(
            String name,
            SubnetTier tier,
            NetworkSettings settings,
            Output<String> vpcId,
            ComponentResourceOptions options) {
        super("tandem:network:NetworkTier", name + "-" + tier.label(), options);
        this.name = name + "-" + tier.label();
        this.tier = tier;
        this.vpcId = vpcId;
        var plan = new CidrPlan(settings.cidr());
        var zones = settings.availabilityZones();
        this.subnetIds = IntStream.range(0, zones.size())
                .mapToObj(zone -> subnet(zone, zones.get(zone), plan).id())
                .toList();
        acl(TierRules.of(tier, plan, settings.dataPorts()));
        registerOutputs(Map.of("subnetIds", subnetIds()));
    }

    /** The subnets' ids in the order of the zones. */
    Output<List<String>> subnetIds() {
        return Output.all(subnetIds);
    }

    /** @param zone the zone's place in the settings' list, from 0 */
    Output<String> subnetId(int zone) {
        return subnetIds.get(zone);
    }

    private Subnet subnet(int zone, String zoneName, CidrPlan plan) {
        var tags = new HashMap<>(tier.tags());
        tags.put("Name", name + "-" + zoneName);
        return new Subnet(
                name + "-" + (zone + 1),
                SubnetArgs.builder()
                        .vpcId(vpcId)
                        .availabilityZone(zoneName)
                        .cidrBlock(plan.subnet(tier, zone).toString())
                        .mapPublicIpOnLaunch(false)
                        .tags(tags)
                        .build(),
                childOptions());
    }

    private void acl(TierRules rules) {
        new NetworkAcl(
                name + "-acl",
                NetworkAclArgs.builder()
                        .vpcId(vpcId)
                        .subnetIds(subnetIds())
                        .ingress(numbered(rules.ingress(), AclRule::ingress))
                        .egress(numbered(rules.egress(), AclRule::egress))
                        .tags(Map.of("Name", name))
                        .build(),
                childOptions());
    }

    private static <T> List<T> numbered(List<AclRule> rules, BiFunction<AclRule, Integer, T> rule) {
        return IntStream.range(0, rules.size())
                .mapToObj(place -> rule.apply(rules.get(place), 100 + 10 * place))
                .toList();
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
