package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;

/** Security groups and their rules. https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
final class SecurityGroups {
    private static final List<String> PEERS =
            List.of("cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId");

    private SecurityGroups() {}

    static void name(Request request) {
        request.text("name").ifPresent(name -> {
            if (name.equalsIgnoreCase("default")) {
                throw new Refusal("InvalidGroup.Reserved", "name: cannot use the reserved name 'default'");
            }
            if (name.startsWith("sg-")) {
                throw new Refusal("InvalidParameterValue", "name: '%s' cannot begin with sg-".formatted(name));
            }
        });
    }

    static void rule(Request request) {
        if (PEERS.stream().filter(peer -> request.text(peer).isPresent()).count() != 1) {
            throw new Refusal("InvalidParameterCombination", "exactly one of %s must be set".formatted(PEERS));
        }
        var protocol = request.text("ipProtocol").orElse("");
        Protocols.refuseUnknown("ipProtocol", protocol);
        Protocols.refusePorts("", protocol, request.inputs());
        boolean ports = List.of("fromPort", "toPort").stream()
                .flatMap(name -> Numbers.whole(request.inputs(), name).stream())
                .anyMatch(port -> port != -1);
        if (Protocols.isAll(protocol) && ports) {
            throw new Refusal(
                    "InvalidParameterValue",
                    "fromPort: you may not specify all protocols (ipProtocol -1) and specific ports");
        }
    }

    /** A rule names groups of the same VPC only. */
    static void sameVpc(Request request) {
        var own = request.text("securityGroupId").flatMap(id -> Networks.ofSecurityGroup(request, id));
        request.text("referencedSecurityGroupId").ifPresent(id -> {
            if (Networks.differ(own, Networks.ofSecurityGroup(request, id))) {
                throw new Refusal(
                        "InvalidGroup.NotFound",
                        "referencedSecurityGroupId: %s and %s belong to different networks"
                                .formatted(id, request.text("securityGroupId").orElse("")));
            }
        });
    }

    /** The rules that stand in the group itself. */
    static void inline(Request request) {
        for (var direction : List.of("ingress", "egress")) {
            for (var item : request.all(direction)) {
                if (item instanceof Map<?, ?> entry) {
                    refuse(direction + "[].", Paths.object(entry));
                }
            }
        }
    }

    private static void refuse(String at, Map<String, Object> rule) {
        var protocol = Paths.text(rule, "protocol").orElse("");
        Protocols.refuseUnknown(at + "protocol", protocol);
        Protocols.refusePorts(at, protocol, rule);
        boolean ports = List.of("fromPort", "toPort").stream()
                .flatMap(name -> Numbers.whole(rule, name).stream())
                .anyMatch(port -> port != 0);
        if (Protocols.isAll(protocol) && ports) {
            throw new Refusal(
                    "InvalidParameterValue",
                    at + "fromPort: it and toPort must both be 0 to use the 'all' protocol -1");
        }
    }
}
