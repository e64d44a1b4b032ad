package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Keys;
import io.tandem.rehearsal.cloud.rules.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Multi-Region keys: primary and replicas hold the same material from the start. */
final class KeyCopies {
    private KeyCopies() {}

    static Stream<Stateful> held(Account account) {
        return account.all(Types.KEY).stream()
                .filter(key -> Boolean.TRUE.equals(key.outputs().get("multiRegion")))
                .map(key -> new Stateful(Kind.KEY, name(account, key), key.scope()));
    }

    static Stream<Replication> in(Account account) {
        return account.all(Types.REPLICA_KEY).stream().flatMap(replica -> account.all(Types.KEY).stream()
                .filter(key -> key.attribute("arn").equals(replica.attribute("primaryKeyArn")))
                .map(key -> Replication.of(
                        Kind.KEY,
                        name(account, key),
                        key.scope(),
                        replica.scope(),
                        Duration.ZERO,
                        Keys.isEnabled(replica)
                                ? Optional.empty()
                                : Optional.of("the replica in %s is disabled".formatted(replica.scope())))));
    }

    /** Its alias, as people call it, or its id. */
    private static String name(Account account, CloudResource key) {
        return account.all(Types.KEY_ALIAS, key.scope()).stream()
                .filter(alias -> alias.attribute("targetKeyId")
                        .filter(target ->
                                target.equals(key.id()) || Optional.of(target).equals(key.attribute("arn")))
                        .isPresent())
                .map(CloudResource::id)
                .findFirst()
                .orElse(key.id());
    }
}
