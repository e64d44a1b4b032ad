package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Read replicas of databases in other regions. A replica holds nothing of its own until it is promoted. */
final class DatabaseCopies {
    /** Asynchronous, without a promise; an alarm on ReplicaLag tells. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.XRgn.html */
    private static final Duration USUAL = Duration.ofSeconds(5);

    private DatabaseCopies() {}

    static Stream<Stateful> held(Account account) {
        return account.all(Types.DB_INSTANCE).stream()
                .filter(instance -> sourceOf(account, instance).isEmpty())
                .map(instance -> new Stateful(Kind.DATABASE, name(instance), instance.scope()));
    }

    static Stream<Replication> in(Account account) {
        return account.all(Types.DB_INSTANCE).stream()
                .filter(replica -> source(replica).isPresent())
                .flatMap(replica -> copy(account, replica))
                .filter(copy -> !copy.from().equals(copy.to()));
    }

    private static Stream<Replication> copy(Account account, CloudResource replica) {
        return sourceOf(account, replica)
                .map(source -> Replication.of(
                        Kind.DATABASE,
                        name(source),
                        source.scope(),
                        replica.scope(),
                        USUAL,
                        problem(account, source, replica)))
                .stream();
    }

    private static Optional<String> problem(Account account, CloudResource source, CloudResource replica) {
        if (!(source.outputs().get("backupRetentionPeriod") instanceof Number days) || days.intValue() == 0) {
            return Optional.of("the source %s has no backups".formatted(name(source)));
        }
        return KeyState.problem(account, source, "kmsKeyId").or(() -> KeyState.problem(account, replica, "kmsKeyId"));
    }

    private static Optional<CloudResource> sourceOf(Account account, CloudResource replica) {
        return source(replica).flatMap(named -> account.all(Types.DB_INSTANCE).stream()
                .filter(source -> source.attribute("arn").filter(named::equals).isPresent()
                        || (source.scope().equals(replica.scope())
                                && name(source).equals(named)))
                .findFirst());
    }

    private static Optional<String> source(CloudResource replica) {
        return replica.attribute("replicateSourceDb").filter(source -> !source.isEmpty());
    }

    private static String name(CloudResource instance) {
        return instance.attribute("identifier").orElse(instance.id());
    }
}
