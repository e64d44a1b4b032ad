package io.tandem.settings;

import java.util.List;
import java.util.Optional;

/** What a database can be in a stack of which role. */
final class DatabasePlace {
    private static final String ROLE = "data.database.role";
    private static final String SOURCE = "data.database.source";

    private DatabasePlace() {}

    static void check(Rules rules, Role stack, String account, Optional<PeerSettings> peer, DatabaseSettings database) {
        checkRole(rules, stack, database);
        database.source().ifPresent(arn -> checkSource(rules, account, peer, arn));
    }

    private static void checkSource(Rules rules, String account, Optional<PeerSettings> peer, String arn) {
        rules.check(
                peer.isPresent(),
                new Problem(List.of(SOURCE, "peer"), "", "must be absent: without a twin there is no other database"));
        peer.map(twin -> "arn:aws:rds:%s:%s:db:".formatted(twin.region(), account))
                .ifPresent(place -> rules.check(
                        arn.startsWith(place),
                        new Problem(
                                List.of(SOURCE, "peer.region", "account"),
                                "\"" + arn + "\"",
                                "must be a database of the twin, " + place + "...")));
    }

    private static void checkRole(Rules rules, Role stack, DatabaseSettings database) {
        List<String> keys = List.of(ROLE, "role");
        String role = "\"" + database.role() + "\"";
        rules.check(
                stack != Role.DR || database.role() != DatabaseRole.SOURCE,
                new Problem(keys, role, "must be replica or promoted in a dr stack: its data comes from the primary"));
        rules.check(
                stack != Role.STANDALONE || database.role() != DatabaseRole.REPLICA,
                new Problem(keys, role, "must be source or promoted: a standalone stack has no twin to follow"));
        rules.check(
                stack != Role.PRIMARY
                        || database.role() != DatabaseRole.REPLICA
                        || database.source().isPresent(),
                new Problem(
                        List.of(SOURCE, ROLE, "role"),
                        "",
                        "is missing: the primary never reads its twin, so it is told which database to follow"));
    }
}
