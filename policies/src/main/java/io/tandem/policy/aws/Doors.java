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
    private static final int LAST_PORT = 65535;
    private static final List<String> RANGES = List.of("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6");
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

        boolean isForAll() {
            return from == 0 && to == LAST_PORT;
        }

        boolean holds(int port) {
            return from <= port && port <= to;
        }
    }

    private Doors() {}

    /** The ingress of a group, or of the rule itself if the resource is one. */
    static Stream<Door> ingress(Resource resource) {
        return switch (resource.type()) {
            case Types.INGRESS_RULE -> doors(resource.properties(), "ipProtocol");
            case Types.OLD_RULE -> oldStyle(resource, "ingress");
            default -> inline(resource, "ingress");
        };
    }

    /** The egress of a group, or of the rule itself if the resource is one. */
    static Stream<Door> egress(Resource resource) {
        return switch (resource.type()) {
            case Types.EGRESS_RULE -> doors(resource.properties(), "ipProtocol");
            case Types.OLD_RULE -> oldStyle(resource, "egress");
            default -> inline(resource, "egress");
        };
    }

    private static Stream<Door> oldStyle(Resource rule, String direction) {
        return rule.at("type").text().filter(direction::equals).isPresent()
                ? doors(rule.properties(), "protocol")
                : Stream.of();
    }

    private static Stream<Door> inline(Resource group, String direction) {
        return group.properties().all(direction + "[]").stream().flatMap(rule -> doors(rule, "protocol"));
    }

    static Stream<Door> ingress(Resource group, Stack stack) {
        var apart = Stream.of(Types.INGRESS_RULE, Types.OLD_RULE)
                .flatMap(type -> stack.referring(group, type, "securityGroupId").stream())
                .flatMap(Doors::ingress);
        return Stream.concat(ingress(group), apart);
    }

    /** None of these opens what none of the others does. */
    static Verdict openNoMore(Stream<Door> these, List<Door> others) {
        boolean more = these.filter(Door::known).anyMatch(door -> !isAmong(door, others));
        return more && !others.stream().allMatch(Door::known)
                ? Verdict.deferred("the rules that are apart")
                : Verdict.passIf(!more, "it has rules inline and apart");
    }

    private static boolean isAmong(Door door, List<Door> others) {
        var alike = others.stream()
                .filter(other -> other.from() == door.from() && other.to() == door.to())
                .toList();
        return !alike.isEmpty()
                && alike.stream()
                        .flatMap(other -> other.cidrs().stream())
                        .toList()
                        .containsAll(door.cidrs());
    }

    static Verdict isClosedToTheWorld(Subject subject) {
        return Verdict.all(ingress(subject.resource(), subject.stack())
                .filter(Door::isOpenToTheWorld)
                .map(door -> Verdict.fail("%s lets the world in on ports %d to %d"
                        .formatted(subject.resource().name(), door.from(), door.to())))
                .toList());
    }

    /** What a rule opens; nothing, if its protocol has no ports. */
    private static Stream<Door> doors(Value rule, String protocol) {
        if (Protocols.hasNoPorts(rule.at(protocol))) {
            return Stream.of();
        }
        var cidrs =
                RANGES.stream().flatMap(name -> rule.at(name).texts().stream()).toList();
        boolean all = Protocols.isAll(rule.at(protocol));
        boolean known = Stream.concat(RANGES.stream(), Stream.of("fromPort", "toPort", protocol))
                .allMatch(name -> rule.at(name).isWhollyKnown());
        return Stream.of(new Door(
                cidrs,
                all ? 0 : (int) rule.at("fromPort").number().orElse(0),
                all ? LAST_PORT : (int) rule.at("toPort").number().orElse(LAST_PORT),
                known && !rule.isUnknown()));
    }
}
