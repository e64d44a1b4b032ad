package io.tandem.policy.aws;

import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Join;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Security groups and network ACLs: who may come in, who may go out. */
final class DoorRules {
    /** SSH, RDP, and what https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html calls high risk. */
    private static final List<Integer> HIGH_RISK = List.of(
            20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080,
            8088, 8888, 9200, 9300);

    private static final Setting PUBLIC_PORTS =
            Setting.numbers("publicPorts", List.of(80, 443), "Ports that the world may come in on");
    private static final List<String> GROUPS = List.of(Types.SECURITY_GROUP, Types.INGRESS_RULE, Types.OLD_RULE);

    private DoorRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("ec2-no-world-on-high-risk-ports", CRITICAL, "The world does not reach ports of administration")
                        .because("SSH, RDP and databases on the internet are tried within minutes.")
                        .fix("a source security group, or the ranges of known networks.")
                        .on(GROUPS)
                        .requires(doors(
                                "ingress",
                                Doors::ingress,
                                "lets the world in on a high-risk port",
                                door -> door.isOpenToTheWorld()
                                        && HIGH_RISK.stream().anyMatch(door::holds))),
                rule("ec2-world-on-public-ports-only", HIGH, "The world comes in on published ports only")
                        .because("Each further port is another program that strangers may talk to.")
                        .fix("one rule per published port; list further ones in publicPorts.")
                        .with(PUBLIC_PORTS)
                        .on(GROUPS)
                        .requires(DoorRules::onlyPublicPorts),
                rule("ec2-egress-not-open", MEDIUM, "Nothing sends to the whole world on every port")
                        .because("A program that was taken over sends data out wherever it may.")
                        .fix("egress to known ranges, groups or prefix lists, or to the world on 443 only.")
                        .on(Types.SECURITY_GROUP, Types.EGRESS_RULE, Types.OLD_RULE)
                        .requires(doors(
                                "egress",
                                Doors::egress,
                                "it opens every port to the world",
                                door -> door.isOpenToTheWorld() && door.isForAll())),
                rule("ec2-rules-described", LOW, "Groups and their rules say what they are for")
                        .because("A rule that nobody can explain is never removed.")
                        .fix("description(...) on the group and on each rule.")
                        .on(Types.SECURITY_GROUP, Types.INGRESS_RULE, Types.EGRESS_RULE, Types.OLD_RULE)
                        .requires(at("description")
                                .satisfies("set, and not the default", text -> text.text()
                                        .filter(words -> !words.isBlank() && !words.equals("Managed by Pulumi"))
                                        .isPresent())
                                .and(at("ingress[].description").isSet())),
                rule("ec2-one-style-of-rules", HIGH, "A group has its rules inline or apart, not both")
                        .because(
                                "Each update of the group deletes the rules that are apart, and the next brings them back.")
                        .fix("only inline rules, or only SecurityGroupIngressRule and SecurityGroupEgressRule.")
                        .link("https://www.pulumi.com/registry/packages/aws/api-docs/ec2/securitygroup/")
                        .on(Types.SECURITY_GROUP)
                        .requiresInStack(DoorRules::isOfOneStyle),
                rule("ec2-groups-used", LOW, "Every group belongs to something")
                        .because("An unused group is one that somebody attaches without reading it.")
                        .fix("attach it, or delete it.")
                        .on(Types.SECURITY_GROUP)
                        .requiresInStack(GroupUse::of),
                rule("ec2-default-group-closed", HIGH, "The default security group lets nothing through")
                        .because("Whatever forgets its group gets this one.")
                        .fix("a DefaultSecurityGroup of the VPC without rules.")
                        .on(Types.VPC)
                        .requiresInStack(Join.referring("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "vpcId")
                                .anyPasses(at("ingress")
                                        .isNotSet()
                                        .and(at("egress").isNotSet()))));
    }

    private static Check doors(
            String property,
            Function<Resource, Stream<Doors.Door>> direction,
            String wrong,
            Predicate<Doors.Door> condition) {
        return subject -> {
            var doors = direction.apply(subject.resource()).toList();
            if (doors.stream().anyMatch(door -> door.known() && condition.test(door))) {
                return Verdict.fail(wrong);
            }
            return doors.stream().allMatch(Doors.Door::known) ? Verdict.PASS : Verdict.deferred(property);
        };
    }

    private static Verdict onlyPublicPorts(Subject subject) {
        var ports = Set.copyOf(subject.settings().numbers(PUBLIC_PORTS));
        return doors(
                        "ingress",
                        Doors::ingress,
                        "lets the world in on more than " + ports,
                        door -> door.isOpenToTheWorld()
                                && !(door.from() == door.to() && ports.contains(door.from()))
                                && HIGH_RISK.stream().noneMatch(door::holds))
                .of(subject);
    }

    /** After a refresh a group shows the rules that are apart as its own: only what none of them opens is inline. */
    private static Verdict isOfOneStyle(Subject subject) {
        var group = subject.resource();
        var stack = subject.stack();
        var apart = Stream.of(Types.INGRESS_RULE, Types.EGRESS_RULE, Types.OLD_RULE)
                .flatMap(type -> stack.referring(group, type, "securityGroupId").stream())
                .toList();
        if (apart.isEmpty()) {
            return Verdict.PASS;
        }
        return Verdict.all(List.of(
                Doors.openNoMore(
                        Doors.ingress(group),
                        apart.stream().flatMap(Doors::ingress).toList()),
                Doors.openNoMore(
                        Doors.egress(group),
                        apart.stream().flatMap(Doors::egress).toList())));
    }
}
