package io.tandem.policy.recovery;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** Which networks know a private zone. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html */
final class PrivateZones {
    private static final String ASSOCIATION = "aws:route53/zoneAssociation:ZoneAssociation";

    private PrivateZones() {}

    /** Networks of two regions know it; one whose region nobody can tell counts as that of the other. */
    static Verdict areKnownInBoth(Subject zone) {
        var stack = zone.stack();
        var associations = stack.referring(zone.resource(), ASSOCIATION, "zoneId");
        var networks = Stream.concat(
                        zone.resource().properties().all("vpcs[]").stream(),
                        associations.stream().map(Resource::properties))
                .toList();
        var regions = networks.stream().map(network -> region(network, stack)).toList();
        boolean untold = regions.stream().anyMatch(Optional::isEmpty);
        var verdict = Verdict.passIf(
                        regions.size() >= 2
                                && (untold || regions.stream().distinct().count() >= 2),
                        "networks know it in "
                                + regions.stream()
                                        .flatMap(Optional::stream)
                                        .distinct()
                                        .toList())
                .ifKnown(networks.toArray(Value[]::new));
        return verdict instanceof Verdict.Fail
                ? stack.mayRefer(zone.resource(), ASSOCIATION, "zoneId").orElse(verdict)
                : verdict;
    }

    private static Optional<String> region(Value network, Stack stack) {
        return network.at("vpcRegion").text().or(() -> stack.all(Types.VPC).stream()
                .filter(vpc -> vpc.at("id").equals(network.at("vpcId")))
                .findFirst()
                .flatMap(Resource::region));
    }
}
