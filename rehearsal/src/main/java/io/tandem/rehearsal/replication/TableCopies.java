package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Types;
import io.tandem.rehearsal.values.Paths;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Global tables: every replica takes writes and sends them to the others. */
final class TableCopies {
    /** Usual, not promised. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html */
    private static final Duration USUAL = Duration.ofSeconds(1);

    private TableCopies() {}

    static Stream<Stateful> held(Account account) {
        return account.all(Types.TABLE).stream()
                .flatMap(table -> Stream.concat(Stream.of(table.scope()), replicaRegions(table))
                        .map(region -> new Stateful(Kind.TABLE, table.id(), region)));
    }

    static Stream<Replication> in(Account account) {
        return account.all(Types.TABLE).stream()
                .flatMap(table -> replicas(table).flatMap(replica -> bothWays(account, table, replica)));
    }

    private static Stream<Replication> bothWays(Account account, CloudResource table, Map<String, Object> replica) {
        var here = table.scope();
        var there = Paths.text(replica, "regionName").orElse("");
        var problem = KeyState.problem(account, table, "serverSideEncryption.kmsKeyArn")
                .or(() -> KeyState.problem(account, there, Paths.text(replica, "kmsKeyArn")));
        return Stream.of(copy(table, here, there, problem), copy(table, there, here, problem));
    }

    private static Replication copy(CloudResource table, String from, String to, Optional<String> problem) {
        return Replication.of(Kind.TABLE, table.id(), from, to, USUAL, problem);
    }

    private static Stream<String> replicaRegions(CloudResource table) {
        return replicas(table).flatMap(replica -> Paths.text(replica, "regionName").stream());
    }

    /** Those that another stack made are among a table's own. */
    private static Stream<Map<String, Object>> replicas(CloudResource table) {
        return Paths.all(table.outputs(), "replicas").stream().map(item -> Paths.object((Map<?, ?>) item));
    }
}
