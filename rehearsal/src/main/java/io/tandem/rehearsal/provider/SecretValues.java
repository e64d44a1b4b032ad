package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of a secret by its name or ARN, of a replica too: it holds what the original does.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
final class SecretValues {
    private static final String VERSION = "aws:secretsmanager/secretVersion:SecretVersion";
    private static final String USUAL_STAGE = "AWSCURRENT";

    private SecretValues() {}

    static Map<String, Object> get(Account account, String region, Map<String, Object> arguments) {
        var asked = Paths.text(arguments, "secretId").orElse("");
        var by = asked.startsWith("arn:") ? "arn" : "name";
        var secret = Secrets.get(account, region, Map.of(by, asked));
        var arn = String.valueOf(secret.get("arn"));
        var stage = Paths.text(arguments, "versionStage").orElse(USUAL_STAGE);
        var version = account.all(VERSION).stream()
                .filter(any -> isOf(any, arn)
                        && Paths.all(any.outputs(), "versionStages").contains(stage))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "ResourceNotFoundException",
                        "Secrets Manager can't find the specified secret value for staging label: " + stage));
        var result = new LinkedHashMap<String, Object>();
        result.put("id", arn + "|" + version.attribute("versionId").orElse(""));
        result.put("arn", arn);
        result.put("secretId", asked);
        result.put("versionId", version.attribute("versionId").orElse(""));
        result.put("versionStage", stage);
        result.put("versionStages", Paths.all(version.outputs(), "versionStages"));
        result.put("createdDate", Secrets.CREATED);
        for (var value : List.of("secretString", "secretBinary")) {
            result.put(value, account.seal().open(version.attribute(value).orElse("")));
        }
        return result;
    }

    /** A replica's ARN differs from its original's in the region only. */
    private static boolean isOf(CloudResource version, String arn) {
        return version.attribute("secretId")
                .filter(original -> withoutRegion(original).equals(withoutRegion(arn)))
                .isPresent();
    }

    private static String withoutRegion(String arn) {
        return arn.replaceFirst("^(arn:[^:]*:[^:]*:)[^:]*", "$1");
    }
}
