package io.tandem.policy.aws;

import io.tandem.policy.values.Value;
import java.util.Locale;
import java.util.Set;

/** Protocols of rules of groups and ACLs, by name or by number. https://www.iana.org/assignments/protocol-numbers */
final class Protocols {
    private static final Set<String> ALL = Set.of("-1", "all");
    private static final Set<String> WITHOUT_PORTS = Set.of("icmp", "icmpv6", "1", "58");

    private Protocols() {}

    static boolean isAll(Value protocol) {
        return ALL.contains(name(protocol));
    }

    /** Whether what stands for ports are types and codes of messages. */
    static boolean hasNoPorts(Value protocol) {
        return WITHOUT_PORTS.contains(name(protocol));
    }

    private static String name(Value protocol) {
        return protocol.number().isPresent()
                ? String.valueOf((int) protocol.number().getAsDouble())
                : protocol.text().orElse("").toLowerCase(Locale.ROOT);
    }
}
