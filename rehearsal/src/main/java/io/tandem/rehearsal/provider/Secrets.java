package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lookup of a secret by its name or ARN, replicas included: they have the name of the original and its ARN with
 * their own region in it. https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html
 */
final class Secrets {
    private static final String SECRET = "aws:secretsmanager/secret:Secret";

    /** When AWS made a secret is not simulated, and must not change between two previews. */
    static final String CREATED = "2026-01-01T00:00:00Z";

    private Secrets() {}

    static Map<String, Object> get(Account account, String region, Map<String, Object> arguments) {
        var arn = Paths.text(arguments, "arn");
        var name = Paths.text(arguments, "name");
        if (arn.isPresent() == name.isPresent()) {
            throw new Refusal("InvalidParameterException", "arn, name: exactly one of them must be set");
        }
        return Stream.concat(originals(account, region), replicas(account, region))
                .filter(secret -> arn.or(() -> name).equals(Paths.text(secret, arn.isPresent() ? "arn" : "name")))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "ResourceNotFoundException",
                        "Secrets Manager can't find the specified secret '%s' in %s"
                                .formatted(arn.or(() -> name).orElse(""), region)));
    }

    private static Stream<Map<String, Object>> originals(Account account, String region) {
        return account.all(SECRET, region).stream()
                .map(secret -> describe(secret, secret.id(), secret.attribute("kmsKeyId")));
    }

    private static Stream<Map<String, Object>> replicas(Account account, String region) {
        return account.all(SECRET).stream().flatMap(secret -> Paths.all(secret.outputs(), "replicas").stream()
                .map(replica -> Paths.object((Map<?, ?>) replica))
                .filter(replica -> region.equals(replica.get("region")) && !"Failed".equals(replica.get("status")))
                .map(replica -> describe(
                        secret,
                        secret.id().replaceFirst(":" + secret.scope() + ":", ":" + region + ":"),
                        Paths.text(replica, "kmsKeyId"))));
    }

    private static Map<String, Object> describe(CloudResource secret, String arn, Optional<String> key) {
        var result = new LinkedHashMap<String, Object>();
        for (var name : List.of("name", "description", "policy")) {
            result.put(name, secret.outputs().getOrDefault(name, ""));
        }
        result.put("arn", arn);
        result.put("id", arn);
        result.put("kmsKeyId", key.orElse(""));
        result.put("createdDate", CREATED);
        result.put("lastChangedDate", CREATED);
        result.put("tags", secret.outputs().getOrDefault("tags", Map.of()));
        return result;
    }
}
