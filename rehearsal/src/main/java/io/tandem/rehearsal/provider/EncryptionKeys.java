package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The lookup of a KMS key of a region by its id, its ARN, or an alias or the ARN of one; replicas of multi-Region keys
 * are keys of their own region. https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
 */
final class EncryptionKeys {
    private static final String REPLICA = "aws:kms/replicaKey:ReplicaKey";
    private static final List<String> TYPES = List.of("aws:kms/key:Key", REPLICA);
    private static final String ALIAS = "aws:kms/alias:Alias";

    private static final Map<String, Object> OF_EVERY_KEY = Map.ofEntries(
            Map.entry("awsAccountId", Account.ID),
            Map.entry("cloudHsmClusterId", ""),
            Map.entry("creationDate", "2026-01-01T00:00:00Z"),
            Map.entry("customKeyStoreId", ""),
            Map.entry("deletionDate", ""),
            Map.entry("expirationModel", ""),
            Map.entry("grantTokens", List.of()),
            Map.entry("keyManager", "CUSTOMER"),
            Map.entry("origin", "AWS_KMS"),
            Map.entry("pendingDeletionWindowInDays", 0.0),
            Map.entry("validTo", ""),
            Map.entry("xksKeyConfigurations", List.of()));

    private EncryptionKeys() {}

    static Map<String, Object> get(Account account, String region, Map<String, Object> arguments) {
        var asked = Paths.text(arguments, "keyId").orElse("");
        var named = account.all(ALIAS, region).stream()
                .filter(alias -> is(alias, asked, "name", "arn"))
                .flatMap(alias -> alias.attribute("targetKeyArn").stream())
                .findFirst()
                .orElse(asked);
        return TYPES.stream()
                .flatMap(type -> account.all(type, region).stream())
                .filter(key -> is(key, named, "keyId", "arn"))
                .findFirst()
                .map(key -> describe(key, region))
                .orElseThrow(() -> new Refusal(
                        "NotFoundException", "keyId: Key '%s' does not exist in %s".formatted(asked, region)));
    }

    private static boolean is(CloudResource resource, String value, String... attributes) {
        return Stream.of(attributes)
                .anyMatch(name -> resource.attribute(name).filter(value::equals).isPresent());
    }

    private static Map<String, Object> describe(CloudResource key, String region) {
        var result = new LinkedHashMap<>(OF_EVERY_KEY);
        var id = key.attribute("keyId").orElse(key.id());
        var spec = key.attribute("customerMasterKeySpec")
                .or(() -> key.attribute("keySpec"))
                .orElse("");
        boolean enabled = !Boolean.FALSE.equals(
                key.outputs().getOrDefault("isEnabled", key.outputs().get("enabled")));
        result.put("arn", key.attribute("arn").orElse(""));
        result.put("id", id);
        result.put("keyId", id);
        result.put("customerMasterKeySpec", spec);
        result.put("keySpec", spec);
        result.put("keyUsage", key.attribute("keyUsage").orElse(""));
        result.put("keyState", enabled ? "Enabled" : "Disabled");
        result.put("enabled", enabled);
        result.put("description", key.attribute("description").orElse(""));
        multiRegion(key, region, result);
        return result;
    }

    private static void multiRegion(CloudResource key, String region, Map<String, Object> result) {
        boolean replica = key.type().equals(REPLICA);
        boolean several = replica || Boolean.TRUE.equals(key.outputs().get("multiRegion"));
        result.put("multiRegion", several);
        result.put("multiRegionConfigurations", several ? List.of(configuration(key, region, replica)) : List.of());
    }

    private static Map<String, Object> configuration(CloudResource key, String region, boolean replica) {
        var arn = key.attribute(replica ? "primaryKeyArn" : "arn").orElse("");
        return Map.of(
                "multiRegionKeyType",
                replica ? "REPLICA" : "PRIMARY",
                "primaryKeys",
                List.of(Map.of("arn", arn, "region", replica ? Regions.of(arn) : region)),
                "replicaKeys",
                List.of());
    }
}
