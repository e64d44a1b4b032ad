package io.tandem.policy.recovery;

import static io.tandem.policy.aws.Types.CLUSTER;
import static io.tandem.policy.aws.Types.SUBNET;
import static io.tandem.policy.aws.Types.VPC;
import static io.tandem.policy.recovery.Sites.overBoth;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.stream.Collectors;

/** The two regions side by side: networks and clusters. */
final class TopologyRules {
    private static final Setting ZONES = Setting.number("minZones", 3, 1, 6, "Fewest availability zones of a region");

    private TopologyRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr19-ranges-are-disjoint", CRITICAL, "Networks of the regions do not overlap")
                        .because("Two regions with one range can never be peered, and a peering is needed in a hurry.")
                        .fix("another cidrBlock.")
                        .on(VPC)
                        .requiresInStack(subject -> Verdict.all(Sites.elsewhere(subject).stream()
                                .filter(other -> Cidr.overlap(subject.at("cidrBlock"), other.at("cidrBlock")))
                                .map(other -> Verdict.fail("%s overlaps %s of %s"
                                        .formatted(
                                                subject.at("cidrBlock"),
                                                other.at("cidrBlock"),
                                                other.region().orElse(""))))
                                .toList())),
                rule("dr20-zones-and-tiers", HIGH, "Both regions have enough zones and the same subnets")
                        .because("A region with fewer zones fails where the other one does not.")
                        .fix("as many subnets per tier, in minZones zones or more.")
                        .with(ZONES)
                        .on(VPC)
                        .requiresInStack(TopologyRules::hasZones),
                rule("dr21-peering-routes", HIGH, "A peering has routes in both directions, for some ranges only")
                        .because("One missing direction looks like a firewall; 0.0.0.0/0 sends everything across.")
                        .fix("a Route to the peering on each side, for the data subnets.")
                        .on("aws:ec2/vpcPeeringConnection:VpcPeeringConnection")
                        .requiresInStack(TopologyRules::isRoutedBothWays),
                rule("dr22-cluster-versions", HIGH, "The clusters run the same Kubernetes")
                        .because("Manifests that one version takes, the other refuses: on the day of the failover.")
                        .fix("the version of the other region.")
                        .on(CLUSTER)
                        .requiresInStack(sameElsewhere("version")));
    }

    private static Check sameElsewhere(String path) {
        return overBoth(subject -> Verdict.all(Sites.elsewhere(subject).stream()
                .filter(other -> !other.at(path).equals(subject.at(path)))
                .map(other -> Verdict.fail("%s is %s, in %s it is %s"
                                .formatted(
                                        path, subject.at(path), other.region().orElse(""), other.at(path)))
                        .ifKnown(subject.at(path), other.at(path)))
                .toList()));
    }

    private static Verdict hasZones(Subject subject) {
        var own = subnets(subject, subject.resource());
        double least = subject.settings().number(ZONES);
        var zones = own.stream()
                .map(subnet -> subnet.at("availabilityZone").toString())
                .collect(Collectors.toSet());
        if (zones.size() < least) {
            return Verdict.fail("it has subnets in %d zones, %.0f are asked".formatted(zones.size(), least))
                    .ifKnown(own.stream()
                            .map(subnet -> subnet.at("availabilityZone"))
                            .toArray(Value[]::new));
        }
        return Verdict.all(Sites.elsewhere(subject).stream()
                .map(other -> subnets(subject, other).size())
                .filter(count -> count != own.size())
                .map(count -> Verdict.fail("it has %d subnets, the other region %d".formatted(own.size(), count)))
                .toList());
    }

    private static List<Resource> subnets(Subject subject, Resource vpc) {
        return subject.stack().referring(vpc, SUBNET, "vpcId");
    }

    private static Verdict isRoutedBothWays(Subject subject) {
        var routes = subject.stack().referring(subject.resource(), "aws:ec2/route:Route", "vpcPeeringConnectionId");
        boolean wide = routes.stream().anyMatch(route -> route.at("destinationCidrBlock")
                .text()
                .filter("0.0.0.0/0"::equals)
                .isPresent());
        var regions = routes.stream().flatMap(route -> route.region().stream()).collect(Collectors.toSet());
        boolean crossing = !subject.at("peerRegion").isAbsent();
        return Verdict.passIf(
                !wide && (!crossing || regions.size() >= 2),
                "its routes are "
                        + routes.stream()
                                .map(route -> route.at("destinationCidrBlock").toString())
                                .toList() + " in " + regions);
    }
}
