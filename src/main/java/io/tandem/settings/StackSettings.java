package io.tandem.settings;

import java.util.Optional;

/**
 * Everything an operator decides about a stack.
 *
 * @param role what the stack is to its twin
 * @param environment names the environment and so every resource, such as {@code prod}
 * @param region the AWS region of the stack
 * @param account the AWS account, 12 digits; the provider refuses any other
 * @param protection whether what holds state is protected from deletion and replacement
 * @param peer the twin; empty for a standalone stack only
 * @param network the network room's settings
 * @param cluster the cluster room's settings
 */
public record StackSettings(
        Role role,
        String environment,
        String region,
        String account,
        boolean protection,
        Optional<PeerSettings> peer,
        NetworkSettings network,
        ClusterSettings cluster) {

    /** The prefix of every logical name; the same in both regions. */
    public String name() {
        return "tandem-" + environment;
    }
}
