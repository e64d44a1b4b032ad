package io.tandem.settings;

import java.util.List;
import java.util.Optional;

/** What a stack and its twin have to agree on. */
final class Twin {
    private Twin() {}

    static void check(Rules rules, Role role, String region, NetworkSettings network, Optional<PeerSettings> peer) {
        boolean standalone = role == Role.STANDALONE;
        rules.check(
                !standalone || peer.isEmpty(),
                new Problem(List.of("peer", "role"), "", "must be absent: a standalone stack has no twin"));
        rules.check(
                standalone || peer.isPresent(),
                new Problem(List.of("peer", "role"), "", "is missing: a primary or dr stack names its twin"));
        peer.ifPresent(twin -> {
            checkStack(rules, role, twin);
            rules.check(
                    !twin.region().equals(region),
                    new Problem(
                            List.of("peer.region", "region"),
                            "\"" + twin.region() + "\"",
                            "must be another region than the stack's own"));
            rules.check(
                    !twin.cidr().overlaps(network.cidr()),
                    new Problem(
                            List.of("peer.cidr", "network.cidr"),
                            twin.cidr() + " (tandem:network.cidr is " + network.cidr() + ")",
                            "must not overlap the stack's own VPC"));
        });
    }

    static void checkRecovery(Rules rules, Role role, boolean declared) {
        List<String> keys = List.of("recovery", "role");
        rules.check(
                role != Role.STANDALONE || !declared,
                new Problem(keys, "", "must be absent: a standalone stack has no twin that takes over"));
        rules.check(
                role == Role.STANDALONE || declared,
                new Problem(keys, "", "is missing: a primary or dr stack declares its rtoSeconds and rpoSeconds"));
    }

    private static void checkStack(Rules rules, Role role, PeerSettings twin) {
        List<String> keys = List.of("peer.stack", "role");
        rules.check(
                role != Role.PRIMARY || twin.stack().isEmpty(),
                new Problem(keys, "", "must be absent: the primary never reads its twin"));
        rules.check(
                role != Role.DR || twin.stack().isPresent(),
                new Problem(keys, "", "is missing: where the primary's outputs are, organization/tandem/primary"));
    }
}
