package io.tandem.policy.recovery;

import static io.tandem.policy.aws.Types.NODE_GROUP;
import static io.tandem.policy.aws.Types.STACK;
import static io.tandem.policy.recovery.Sites.overBoth;
import static io.tandem.policy.rules.Property.at;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the regions have in common: versions, machines, firewalls, and which of them reads the other. */
final class MirrorRules {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    private MirrorRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr23-add-on-versions", MEDIUM, "Add-ons and charts are the same in both regions")
                        .because("A difference that nobody decided is one that nobody tried.")
                        .fix("the addonVersion, or the chart's version, of the other region.")
                        .on(Types.ADD_ON, RELEASE)
                        .requiresInStack(subject -> Verdict.all(
                                Sites.of(subject.stack()).size() < 2
                                        ? List.of()
                                        : others(subject).stream()
                                                .filter(other -> named(other).equals(named(subject.resource())))
                                                .filter(other -> !version(other).equals(version(subject.resource())))
                                                .map(other -> Verdict.fail("its version is %s, in the other stack %s"
                                                                .formatted(version(subject.resource()), version(other)))
                                                        .ifKnown(versions(subject.resource(), other)))
                                                .toList())),
                rule("dr25-same-machines", MEDIUM, "Nodes of both regions are of the same types")
                        .because("Requests and limits are made for one type; another may not have the capacity.")
                        .fix("the instanceTypes of the other region.")
                        .on(NODE_GROUP)
                        .requiresInStack(overBoth(MirrorRules::hasMachinesOfTheTwin)),
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

    /** Resources of that type in the other stack; charts have no region of their own. */
    private static List<Resource> others(Subject subject) {
        return subject.stack().all(subject.type()).stream()
                .filter(other -> !other.stackName().equals(subject.resource().stackName()))
                .toList();
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
        var own = subject.resource().stackName();
        var named = subject.at("name")
                .text()
                .map(name -> name.replaceFirst(".*/", ""))
                .orElse("");
        boolean back = subject.stack().all(subject.type()).stream()
                .anyMatch(other -> other.stackName().equals(named)
                        && other.at("name")
                                .text()
                                .filter(name -> name.endsWith("/" + own))
                                .isPresent());
        return Verdict.passIf(!back && !named.equals(own), own + " and " + named + " read each other");
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

    private static Verdict hasMachinesOfTheTwin(Subject subject) {
        var there = Sites.elsewhere(subject).stream()
                .map(other -> other.at("instanceTypes"))
                .toList();
        var types = there.stream().flatMap(list -> list.texts().stream()).collect(Collectors.toSet());
        return at("instanceTypes").holdsAnyOf(types).of(subject).ifKnown(there.toArray(Value[]::new));
    }
}
