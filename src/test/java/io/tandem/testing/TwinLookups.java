package io.tandem.testing;

import com.pulumi.test.Mocks.CallArgs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a look into the twin's region finds after a primary was made: what the primary made there. */
public record TwinLookups(RecordedResources primary) implements Function<CallArgs, Optional<Map<String, Object>>> {
    private static final String KEY_ID = "mrk-1";

    @Override
    public Optional<Map<String, Object>> apply(CallArgs call) {
        return switch (call.token) {
            case "aws:kms/getKey:getKey" -> key();
            case "aws:secretsmanager/getSecret:getSecret" -> secret(String.valueOf(call.args.get("name")));
            case "aws:secretsmanager/getSecretVersion:getSecretVersion" -> Optional.of(value());
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> key() {
        return primary.inputsOfAll("aws:kms/replicaKey:ReplicaKey").stream()
                .findAny()
                .map(made -> described(
                        "arn awsAccountId cloudHsmClusterId creationDate customKeyStoreId customerMasterKeySpec deletionDate"
                                + " description expirationModel id keyManager keySpec keyState keyUsage origin validTo",
                        Map.of(
                                "keyId",
                                KEY_ID,
                                "enabled",
                                true,
                                "multiRegion",
                                true,
                                "multiRegionConfigurations",
                                List.of(),
                                "pendingDeletionWindowInDays",
                                0,
                                "xksKeyConfigurations",
                                List.of())));
    }

    private Optional<Map<String, Object>> secret(String name) {
        return primary.inputsOfAll("aws:secretsmanager/secret:Secret").stream()
                .filter(secret -> name.equals(secret.get("name")) && secret.get("replicas") != null)
                .findAny()
                .map(made -> described(
                        "arn createdDate description id lastChangedDate policy",
                        Map.of("name", name, "kmsKeyId", "arn:aws:kms:key/" + KEY_ID, "tags", Map.of())));
    }

    private static Map<String, Object> value() {
        return described(
                "arn createdDate id secretBinary secretId versionId",
                Map.of("secretString", "{\"password\": \"hidden\"}", "versionStages", List.of()));
    }

    /** Every attribute of a result has to be there, whether it matters or not. */
    private static Map<String, Object> described(String attributes, Map<String, Object> known) {
        Map<String, Object> result = new HashMap<>();
        List.of(attributes.split(" ")).forEach(attribute -> result.put(attribute, ""));
        result.putAll(known);
        return result;
    }
}
