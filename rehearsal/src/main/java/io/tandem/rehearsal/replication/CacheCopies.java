package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Global datastores: one group takes writes, the others follow. */
final class CacheCopies {
    /** Usual, not promised. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html */
    private static final Duration USUAL = Duration.ofSeconds(1);

    private CacheCopies() {}

    static Stream<Stateful> held(Account account) {
        return account.all(Types.CACHE_REPLICATION_GROUP).stream()
                .filter(group -> primaryOf(account, group).isEmpty())
                .map(group -> new Stateful(Kind.CACHE, group.id(), group.scope()));
    }

    static Stream<Replication> in(Account account) {
        return account.all(Types.CACHE_REPLICATION_GROUP).stream().flatMap(group -> primaryOf(account, group).stream()
                .map(primary -> Replication.of(
                        Kind.CACHE,
                        primary.id(),
                        primary.scope(),
                        group.scope(),
                        USUAL,
                        KeyState.problem(account, primary, "kmsKeyId")
                                .or(() -> KeyState.problem(account, group, "kmsKeyId")))));
    }

    /** The group that a secondary follows. */
    private static Optional<CloudResource> primaryOf(Account account, CloudResource group) {
        return account.all(Types.CACHE_GLOBAL_REPLICATION_GROUP).stream()
                .filter(global -> group.attribute("globalReplicationGroupId")
                        .filter(global.id()::equals)
                        .isPresent())
                .flatMap(global -> global
                        .attribute("primaryReplicationGroupId")
                        .flatMap(id -> account.find(Types.CACHE_REPLICATION_GROUP, global.scope(), id))
                        .stream())
                .filter(primary -> !primary.scope().equals(group.scope()))
                .findFirst();
    }
}
