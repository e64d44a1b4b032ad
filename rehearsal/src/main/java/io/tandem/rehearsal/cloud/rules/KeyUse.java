package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keys that services encrypt with: of the region where the data is, enabled and symmetric.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-types.html
 */
final class KeyUse {
    private static final String OF_AWS = "alias/aws/";

    private KeyUse() {}

    /** The key at an input must be of the request's own region. */
    static void own(Request request, String path, String code) {
        request.all(path).forEach(key -> in(request, request.scope(), path, key.toString(), code));
    }

    /**
     * The key must be of a region.
     *
     * @param name its id or ARN, an alias or the ARN of one
     * @param code what the service answers if it is not
     */
    static void in(Request request, String region, String path, String name, String code) {
        if (isBeyondSimulation(region, name)) {
            return;
        }
        var key = find(request.account(), region, name);
        if (key.isEmpty()) {
            throw new Refusal(
                    code,
                    "%s: The key '%s' does not exist in %s, is not enabled or may not be used%s"
                            .formatted(path, name, region, elsewhere(request.account(), name)));
        }
        if (!Keys.isEnabled(key.get()) || !Keys.isSymmetric(key.get())) {
            throw new Refusal(
                    code,
                    "%s: The key %s (%s) is disabled or not symmetric"
                            .formatted(path, name, key.get().logicalName()));
        }
    }

    /** Whether a name is that of a key which AWS keeps for a service. */
    static boolean isOfAws(String name) {
        return name.startsWith(OF_AWS) || name.contains(":" + OF_AWS);
    }

    /** Keys that AWS keeps for a service in this region, and keys of other accounts. */
    private static boolean isBeyondSimulation(String region, String name) {
        boolean arn = name.startsWith("arn:");
        if (arn && !name.contains(":" + Account.ID + ":")) {
            return true;
        }
        return name.startsWith(OF_AWS)
                || (name.contains(":" + OF_AWS) && Regions.of(name).equals(region));
    }

    static Optional<CloudResource> find(Account account, String region, String name) {
        var target = account.all(Types.KEY_ALIAS, region).stream()
                .filter(alias -> isCalled(alias, name, "name"))
                .flatMap(alias -> alias.attribute("targetKeyArn").stream())
                .findFirst()
                .orElse(name);
        return keys(account)
                .filter(key -> key.scope().equals(region) && isCalled(key, target, "keyId"))
                .findFirst();
    }

    private static String elsewhere(Account account, String name) {
        return keys(account)
                .filter(key -> isCalled(key, name, "keyId"))
                .map(key -> ": it is in " + key.scope())
                .findFirst()
                .orElse("");
    }

    private static Stream<CloudResource> keys(Account account) {
        return Stream.of(Types.KEY, Types.REPLICA_KEY).flatMap(type -> account.all(type).stream());
    }

    private static boolean isCalled(CloudResource resource, String name, String attribute) {
        return Stream.of(attribute, "arn")
                .anyMatch(path -> resource.attribute(path).filter(name::equals).isPresent());
    }
}
