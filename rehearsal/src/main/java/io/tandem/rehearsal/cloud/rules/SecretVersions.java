package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.LinkedHashMap;

/** Values of secrets. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html */
final class SecretVersions {
    private static final int LARGEST = 65536;

    private SecretVersions() {}

    /** The version of a secret knows the secret's ARN. */
    static CloudResource versioned(Request request, CloudResource version) {
        return version.attribute("secretId")
                .flatMap(asked -> Secrets.find(request, asked))
                .map(secret -> {
                    var outputs = new LinkedHashMap<>(version.outputs());
                    outputs.put("arn", secret.id());
                    return version.showing(outputs);
                })
                .orElse(version);
    }

    static void content(Request request) {
        var text = request.text("secretString");
        if (text.isEmpty() && request.text("secretBinary").isEmpty()) {
            throw new Refusal(
                    "InvalidRequestException", "secretString: You must provide either SecretString or SecretBinary");
        }
        if (text.filter(value -> value.length() > LARGEST).isPresent()) {
            throw new Refusal("ValidationException", "secretString: has more than %d bytes".formatted(LARGEST));
        }
    }
}
