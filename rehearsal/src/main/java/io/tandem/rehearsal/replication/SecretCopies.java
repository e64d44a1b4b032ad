package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Types;
import io.tandem.rehearsal.values.Paths;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Replicas of secrets, which Secrets Manager makes and keeps equal. */
final class SecretCopies {
    /** Not promised. https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html */
    private static final Duration USUAL = Duration.ofMinutes(1);

    private SecretCopies() {}

    static Stream<Stateful> held(Account account) {
        return account.all(Types.SECRET).stream()
                .map(secret -> new Stateful(Kind.SECRET, name(secret), secret.scope()));
    }

    static Stream<Replication> in(Account account) {
        return account.all(Types.SECRET).stream().flatMap(secret -> Paths.all(secret.outputs(), "replicas").stream()
                .map(item -> Paths.object((Map<?, ?>) item))
                .map(replica -> copy(account, secret, replica)));
    }

    private static Replication copy(Account account, CloudResource secret, Map<String, Object> replica) {
        var region = Paths.text(replica, "region").orElse("");
        return Replication.of(
                Kind.SECRET,
                name(secret),
                secret.scope(),
                region,
                USUAL,
                failure(replica)
                        .or(() -> KeyState.problem(account, secret, "kmsKeyId"))
                        .or(() -> KeyState.problem(account, region, Paths.text(replica, "kmsKeyId"))));
    }

    /** What Secrets Manager says of a replica that it could not make. */
    private static Optional<String> failure(Map<String, Object> replica) {
        return Optional.of(replica)
                .filter(failed -> "Failed".equals(failed.get("status")))
                .flatMap(failed -> Paths.text(failed, "statusMessage"));
    }

    private static String name(CloudResource secret) {
        return secret.attribute("name").orElse(secret.id());
    }
}
