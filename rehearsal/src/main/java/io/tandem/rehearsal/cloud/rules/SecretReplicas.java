package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Secrets in other regions. https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html */
final class SecretReplicas {
    private static final String IN_SYNC = "InSync";
    private static final String FAILED = "Failed";

    private SecretReplicas() {}

    static void regions(Request request) {
        var seen = new HashSet<Object>();
        for (var replica : request.objects("replicas")) {
            var region = regionOf(replica);
            if (region.equals(request.scope()) || !Regions.all().contains(region) || !seen.add(region)) {
                throw new Refusal(
                        Secrets.BAD_VALUE,
                        "replicas[].region: Invalid replica region '%s': it must be another one than %s, enabled in the account, and named once"
                                .formatted(region, request.scope()));
            }
        }
    }

    /** AWS makes the secret and fails the replica later; nobody wants to find that out by its status. */
    static void keys(Request request) {
        for (var replica : request.objects("replicas")) {
            Paths.text(replica, "kmsKeyId")
                    .ifPresent(key ->
                            KeyUse.in(request, regionOf(replica), "replicas[].kmsKeyId", key, Secrets.BAD_VALUE));
        }
    }

    /** What becomes of each replica: it fails where another secret has its name. */
    static CloudResource replicated(Request request, CloudResource secret) {
        var outputs = new LinkedHashMap<>(secret.outputs());
        outputs.put(
                "replicas",
                request.objects("replicas").stream()
                        .map(replica -> described(request, secret, replica))
                        .toList());
        return secret.showing(outputs);
    }

    /** The secrets of other regions that have a working replica in a region. */
    static Stream<CloudResource> inRegion(Account account, String region) {
        return account.all(Types.SECRET).stream()
                .filter(secret -> !secret.scope().equals(region))
                .filter(secret -> Paths.all(secret.outputs(), "replicas").stream()
                        .anyMatch(item -> item instanceof Map<?, ?> replica
                                && region.equals(replica.get("region"))
                                && !FAILED.equals(replica.get("status"))));
    }

    /** The ARN of a replica: that of the secret with another region. */
    static String arnIn(String region, CloudResource secret) {
        return secret.id().replace(":" + secret.scope() + ":", ":" + region + ":");
    }

    private static Map<String, Object> described(Request request, CloudResource secret, Map<String, Object> replica) {
        var region = regionOf(replica);
        var name = secret.attribute("name").orElse("");
        boolean taken = !request.flag("forceOverwriteReplicaSecret")
                && Stream.concat(
                                request.account().all(Types.SECRET, region).stream(),
                                inRegion(request.account(), region)
                                        .filter(other -> !other.id().equals(secret.id())))
                        .anyMatch(other -> Secrets.isCalled(other, name));
        var result = new LinkedHashMap<>(replica);
        result.putIfAbsent("kmsKeyId", "alias/aws/secretsmanager");
        result.put("lastAccessedDate", "");
        result.put("status", taken ? FAILED : IN_SYNC);
        result.put(
                "statusMessage",
                taken ? "Replication failed: Secret name %s already exists in region %s.".formatted(name, region) : "");
        return result;
    }

    private static String regionOf(Map<String, Object> replica) {
        return Objects.toString(replica.get("region"), "");
    }
}
