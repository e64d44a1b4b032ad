package io.tandem.network;

import static io.tandem.network.AclRule.WORLD;
import static io.tandem.network.SubnetTier.DATA;
import static io.tandem.network.SubnetTier.PRIVATE;
import static io.tandem.network.SubnetTier.PUBLIC;

import io.tandem.settings.Cidr;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a tier's network ACL lets in and out. Rules name tiers by their whole blocks, so their number does not grow with
 * the zones; AWS allows 20 in each direction.
 *
 * <p>A NAT gateway changes the address of the node, not that of the server: answers from the Internet reach the private
 * tier with the server's address, on an ephemeral port. That is the only thing the world may send there.
 */
record TierRules(List<AclRule> ingress, List<AclRule> egress) {

    /** @param dataPorts TCP ports that the data tier serves to the private tier */
    static TierRules of(SubnetTier tier, CidrPlan plan, List<Integer> dataPorts) {
        return switch (tier) {
            case PUBLIC -> publicTier(plan.block(PRIVATE));
            case PRIVATE -> privateTier(plan.block(PUBLIC), plan.block(PRIVATE), plan.block(DATA), dataPorts);
            case DATA -> dataTier(plan.block(PRIVATE), dataPorts);
        };
    }

    private static TierRules publicTier(Cidr pods) {
        return new TierRules(
                List.of(AclRule.tcp(WORLD, 443), AclRule.tcp(WORLD, 80), AclRule.answers(WORLD)),
                List.of(
                        AclRule.tcp(WORLD, 443),
                        AclRule.tcp(WORLD, 80),
                        AclRule.appPorts(pods),
                        AclRule.answers(WORLD)));
    }

    private static TierRules privateTier(Cidr loadBalancers, Cidr pods, Cidr data, List<Integer> dataPorts) {
        return new TierRules(
                List.of(AclRule.everything(pods), AclRule.appPorts(loadBalancers), AclRule.answers(WORLD)),
                Stream.concat(
                                Stream.of(
                                        AclRule.everything(pods),
                                        AclRule.tcp(WORLD, 443),
                                        AclRule.tcp(WORLD, 80),
                                        AclRule.answers(loadBalancers)),
                                dataPorts.stream().map(port -> AclRule.tcp(data, port)))
                        .toList());
    }

    private static TierRules dataTier(Cidr pods, List<Integer> dataPorts) {
        return new TierRules(
                dataPorts.stream().map(port -> AclRule.tcp(pods, port)).toList(), List.of(AclRule.answers(pods)));
    }
}
