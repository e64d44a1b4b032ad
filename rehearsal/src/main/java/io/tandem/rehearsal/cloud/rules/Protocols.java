package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import java.util.Map;
import java.util.Set;

/** Protocols and ports of network ACLs and security groups. */
final class Protocols {
    /** Those that have ports, by name and by number. */
    private static final Set<String> WITH_PORTS = Set.of("tcp", "6", "udp", "17");

    private static final Set<String> NAMED = Set.of("tcp", "udp", "icmp", "icmpv6", "all");
    private static final int LARGEST_NUMBER = 255;

    private Protocols() {}

    static void refuseUnknown(String path, String protocol) {
        boolean number = protocol.matches("-1|[0-9]{1,3}") && Integer.parseInt(protocol) <= LARGEST_NUMBER;
        if (!number && !NAMED.contains(protocol)) {
            throw new Refusal(
                    "InvalidParameterValue",
                    "%s: invalid value '%s', legal are %s, -1 for all, and numbers"
                            .formatted(path, protocol, NAMED.stream().sorted().toList()));
        }
    }

    /** Refuses TCP and UDP without both ports, and ports in the wrong order. */
    static void refusePorts(String at, String protocol, Map<String, Object> rule) {
        if (!WITH_PORTS.contains(protocol)) {
            return;
        }
        var from = Numbers.whole(rule, "fromPort");
        var to = Numbers.whole(rule, "toPort");
        if (from.isEmpty() || to.isEmpty()) {
            throw new Refusal(
                    "InvalidParameterValue", at + "fromPort: must specify both from and to ports with TCP/UDP");
        }
        if (from.get() > to.get()) {
            throw new Refusal(
                    "InvalidParameterValue",
                    "%sfromPort: invalid value '%d-%d' for portRange".formatted(at, from.get(), to.get()));
        }
    }

    static boolean isAll(String protocol) {
        return protocol.equals("-1") || protocol.equals("all");
    }
}
