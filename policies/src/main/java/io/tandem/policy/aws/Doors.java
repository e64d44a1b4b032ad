package io.tandem.policy.aws;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of security groups in all three styles: inline, one resource a rule, and the older resource. */
final class Doors {
    private static final Set<String> WORLD = Set.of("0.0.0.0/0", "::/0");

    /**
     * One rule.
     *
     * @param from first port; 0 if the rule is for all
     * @param to last port; 65535 if the rule is for all
     */
    record Door(List<String> cidrs, int from, int to, boolean known) {
        boolean isOpenToTheWorld() {
            return cidrs.stream().anyMatch(WORLD::contains);
        }

        boolean holds(int port) {
            return from <= port && port <= to;
        }
    }

    private Doors() {}

    /** The ingress of a group, or of the rule itself if the resource is one. */
    static Stream<Door> ingress(Resource resource) {
        return switch (resource.type()) {
            case Types.INGRESS_RULE -> Stream.of(door(resource.properties(), "ipProtocol"));
            case Types.OLD_RULE ->
                resource.at("type").text().filter("ingress"::equals).isPresent()
                        ? Stream.of(door(resource.properties(), "protocol"))
                        : Stream.of();
            default -> resource.properties().all("ingress[]").stream().map(rule -> door(rule, "protocol"));
        };
    }

    static Stream<Door> ingress(Resource group, Stack stack) {
        var apart = Stream.of(Types.INGRESS_RULE, Types.OLD_RULE)
                .flatMap(type -> stack.referring(group, type, "securityGroupId").stream())
                .flatMap(Doors::ingress);
        return Stream.concat(ingress(group), apart);
    }

    static Verdict isClosedToTheWorld(Subject subject) {
        return Verdict.all(ingress(subject.resource(), subject.stack())
                .filter(Door::isOpenToTheWorld)
                .map(door -> Verdict.fail("%s lets the world in on ports %d to %d"
                        .formatted(subject.resource().name(), door.from(), door.to())))
                .toList());
    }

    private static Door door(Value rule, String protocol) {
        var cidrs = Stream.of("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6")
                .flatMap(name -> rule.at(name).texts().stream())
                .toList();
        boolean all = rule.at(protocol).text().filter("-1"::equals).isPresent();
        boolean known = Stream.of("cidrBlocks", "cidrIpv4", "fromPort", "toPort", protocol)
                .allMatch(name -> rule.at(name).isWhollyKnown());
        return new Door(
                cidrs,
                all ? 0 : (int) rule.at("fromPort").number().orElse(0),
                all ? 65535 : (int) rule.at("toPort").number().orElse(65535),
                known && !rule.isUnknown());
    }
}
