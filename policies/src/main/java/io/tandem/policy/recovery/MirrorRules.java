package io.tandem.policy.recovery;

import static io.tandem.policy.aws.Types.STACK;
import static io.tandem.policy.recovery.Sites.overBoth;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the regions have in common: versions, values, firewalls, and which of them reads the other. */
final class MirrorRules {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    private MirrorRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr23-add-on-versions", MEDIUM, "Add-ons and charts are the same in both regions")
                        .because("A difference that nobody decided is one that nobody tried.")
                        .fix("the addonVersion, or the chart's version, of the other region.")
                        .on(Types.ADD_ON, RELEASE)
                        .requiresInStack(overBoth(subject -> Verdict.all(others(subject)
                                .filter(other -> !version(other).equals(version(subject.resource())))
                                .map(other -> Verdict.fail("its version is %s, in the other stack %s"
                                                .formatted(version(subject.resource()), version(other)))
                                        .ifKnown(versions(subject.resource(), other)))
                                .toList()))),
                rule("dr23-chart-values", MEDIUM, "Charts have the same values in both regions")
                        .because("After a failover the service runs with limits that it never had.")
                        .fix("the values of the other region; regions, ARNs and ids may differ.")
                        .on(RELEASE)
                        .requiresInStack(overBoth(subject -> Verdict.all(others(subject)
                                .map(other -> ChartValues.compare(subject.resource(), other))
                                .toList()))),
                rule("dr30-references-go-one-way", CRITICAL, "Stacks refer to each other in one direction")
                        .because("If each reads the other, neither can be brought up, or repaired, alone.")
                        .fix("only the DR stack holds a StackReference to the primary.")
                        .on("pulumi:pulumi:StackReference")
                        .requiresInStack(MirrorRules::goesOneWay),
                rule("dr33-firewall-in-both", HIGH, "Both regions have a firewall, and the same log groups")
                        .because("After a failover the attackers arrive with the users.")
                        .fix("the WebAcl and the log groups of the other region.")
                        .on(STACK)
                        .requiresInStack(overBoth(MirrorRules::isMirrored)));
    }

    /** The same add-on or chart in the other stack; charts have no region of their own. */
    private static Stream<Resource> others(Subject subject) {
        return subject.stack().all(subject.type()).stream()
                .filter(other -> !other.stackName().equals(subject.resource().stackName()))
                .filter(other -> named(other).equals(named(subject.resource())));
    }

    private static String named(Resource resource) {
        return resource.at("addonName")
                .text()
                .or(() -> resource.at("chart").text())
                .orElse(resource.name());
    }

    private static String version(Resource resource) {
        return resource.at("addonVersion")
                .text()
                .or(() -> resource.at("version").text())
                .orElse("not set");
    }

    private static Verdict goesOneWay(Subject subject) {
        var own = StackPath.of(subject.resource());
        if (subject.at("name").isUnknown()) {
            return Verdict.deferred("name");
        }
        return Verdict.all(StackPath.readBy(subject.resource()).stream()
                .filter(read -> read.equals(own) || reads(subject, read, own))
                .map(read -> Verdict.fail(own + " and " + read + " read each other"))
                .toList());
    }

    private static boolean reads(Subject subject, StackPath reader, StackPath read) {
        return subject.stack().all(subject.type()).stream()
                .filter(reference -> StackPath.of(reference).equals(reader))
                .anyMatch(reference -> StackPath.readBy(reference).equals(Optional.of(read)));
    }

    private static Verdict isMirrored(Subject subject) {
        var home = Sites.home(subject).orElse("");
        var own = standing(subject, home);
        return Verdict.all(Sites.of(subject.stack()).stream()
                .map(region -> new TreeSet<>(standing(subject, region)))
                .peek(there -> there.removeAll(own))
                .filter(missing -> !missing.isEmpty())
                .map(missing -> Verdict.fail(home + " lacks " + missing).ifKnown(names(subject)))
                .toList());
    }

    private static Set<String> standing(Subject subject, String region) {
        return subject.stack()
                .all(List.of(Types.WEB_ACL, Types.LOG_GROUP))
                .filter(resource -> resource.region().filter(region::equals).isPresent())
                .map(resource ->
                        resource.type() + " " + resource.at("name").text().orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Value[] names(Subject subject) {
        return subject.stack()
                .all(List.of(Types.WEB_ACL, Types.LOG_GROUP))
                .map(resource -> resource.at("name"))
                .toArray(Value[]::new);
    }

    private static Value[] versions(Resource one, Resource other) {
        return Stream.of(one, other)
                .flatMap(resource -> Stream.of(resource.at("addonVersion"), resource.at("version")))
                .toArray(Value[]::new);
    }
}
