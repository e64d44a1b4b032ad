package io.tandem.policy.recovery;

import static io.tandem.policy.aws.Types.CLUSTER;
import static io.tandem.policy.aws.Types.NODE_GROUP;
import static io.tandem.policy.recovery.Sites.overBoth;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a region can take over what the other one runs: nodes, machines, processors, and the account's quota of them. */
final class CapacityRules {
    private static final Setting FACTOR =
            Setting.number("failoverFactor", 1, 0, 10, "Share of the other region's nodes that must fit here");
    private static final Setting SHARE = Setting.number(
            "failoverShare", 1, 0, 10, "Share of the vCPUs to which the other region can grow that must fit here");
    private static final Setting QUOTA = Setting.number(
            "vcpuQuota",
            0,
            0,
            1_000_000,
            "vCPUs that EC2 grants in each region (quota L-1216C47A); 0: not declared, and not compared");

    private CapacityRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr24-room-for-the-other-region", HIGH, "Each region can grow to what the other runs")
                        .because("A warm region that cannot grow is a smaller outage, not a recovery.")
                        .fix("maxSize of the node groups, together, at the other region's desiredSize or more.")
                        .with(FACTOR)
                        .on(CLUSTER)
                        .requiresInStack(overBoth(CapacityRules::growsToItsTwinsNodes)),
                rule("dr25-same-machines", MEDIUM, "Nodes of both regions are of the same types")
                        .because("Requests and limits are made for one type; another may not have the capacity.")
                        .fix("the instanceTypes of the other region.")
                        .on(NODE_GROUP)
                        .requiresInStack(overBoth(CapacityRules::hasMachinesOfTheTwin)),
                rule("dr25-room-for-all-processors", MEDIUM, "Each region can grow to the processors of the other")
                        .because("Pods of a full primary stay pending in a twin whose nodes are as many, and smaller.")
                        .fix("a greater maxSize or limits.cpu here, or a quota of EC2 raised in this region too.")
                        .link("https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-quotas.html")
                        .with(SHARE, QUOTA)
                        .on(CLUSTER)
                        .requiresInStack(CapacityRules::growsToItsTwinsProcessors));
    }

    private static Verdict growsToItsTwinsNodes(Subject subject) {
        double here = nodes(subject, subject.resource(), "scalingConfig.maxSize");
        return Verdict.all(Sites.elsewhere(subject).stream()
                .map(other -> nodes(subject, other, "scalingConfig.desiredSize")
                        * subject.settings().number(FACTOR))
                .filter(there -> here < there)
                .map(there -> Verdict.fail("its node groups grow to %.0f nodes, %.0f are needed".formatted(here, there))
                        .ifKnown(sizes(subject)))
                .toList());
    }

    private static Verdict hasMachinesOfTheTwin(Subject subject) {
        var there = Sites.elsewhere(subject).stream()
                .map(other -> other.at("instanceTypes"))
                .toList();
        var types = there.stream().flatMap(list -> list.texts().stream()).collect(Collectors.toSet());
        return at("instanceTypes").holdsAnyOf(types).of(subject).ifKnown(there.toArray(Value[]::new));
    }

    private static Verdict growsToItsTwinsProcessors(Subject subject) {
        var stack = subject.stack();
        double here = Processors.most(stack, subject.resource());
        double share = subject.settings().number(SHARE);
        double quota = subject.settings().number(QUOTA);
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(Verdict.passIf(
                quota == 0 || here <= quota,
                "its nodes grow to %.0f vCPUs, EC2 grants %.0f of them".formatted(here, quota)));
        for (var other : Sites.elsewhere(subject)) {
            double there = share == 0 ? 0 : Processors.most(stack, other) * share;
            verdicts.add(Verdict.passIf(
                            here >= there,
                            "its nodes grow to %.0f vCPUs, %.0f are needed for those in %s"
                                    .formatted(here, there, other.stackName()))
                    .ifKnown(Processors.values(stack, other)));
        }
        return Verdict.all(verdicts).ifKnown(Processors.values(stack, subject.resource()));
    }

    private static double nodes(Subject subject, Resource cluster, String path) {
        return subject.stack().all(NODE_GROUP).stream()
                .filter(group -> group.region().equals(cluster.region()))
                .mapToDouble(group -> group.at(path).number().orElse(0))
                .sum();
    }

    private static Value[] sizes(Subject subject) {
        return subject.stack().all(NODE_GROUP).stream()
                .map(group -> group.at("scalingConfig"))
                .toArray(Value[]::new);
    }
}
