package io.tandem.data;

import com.pulumi.aws.secretsmanager.SecretsmanagerFunctions;
import com.pulumi.aws.secretsmanager.inputs.GetSecretVersionArgs;
import com.pulumi.aws.secretsmanager.outputs.GetSecretVersionResult;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.SecretSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The secrets of a region. A primary or a region without a twin makes them; a DR region has the replicas that its
 * primary made: their ARNs differ in the region only. Whether they are there is for the twin check to see. Publishes
 * {@link #access()}.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html">AWS</a>
 */
public final class Secrets extends ComponentResource {
    private final Map<String, SecretAccess> access = new LinkedHashMap<>();
    private final Map<String, Output<String>> passwords = new LinkedHashMap<>();

    /**
     * @param origin what the primary published of its data; present in a DR region only
     * @throws RunException if the primary does not have a secret that is named here
     */
    public Secrets(
            String name,
            Map<String, SecretSettings> settings,
            DataFoundation on,
            Optional<DataAccess> origin,
            ComponentResourceOptions options) {
        super("tandem:data:Secrets", name + "-secrets", options);
        settings.forEach((secret, shape) -> origin.ifPresentOrElse(
                primary -> access.put(secret, replica(Origin.of("secrets", secret, primary.secrets()), on)),
                () -> make(name, secret, shape, on)));
        registerOutputs(Map.of());
    }

    public Map<String, SecretAccess> access() {
        return Map.copyOf(access);
    }

    /** The password in a secret, itself a secret: the one that was made up first, or in a DR region the replica's. */
    public Output<String> password(String secret) {
        return Optional.ofNullable(passwords.get(secret))
                .orElseGet(() -> SecretValue.password(SecretsmanagerFunctions.getSecretVersion(
                                GetSecretVersionArgs.builder()
                                        .secretId(arn(secret))
                                        .build(),
                                InvokeOptions.builder().parent(this).build())
                        .asSecret()
                        .applyValue(GetSecretVersionResult::secretString)));
    }

    /** The ARN of a secret in this region. */
    public Output<String> arn(String secret) {
        return Objects.requireNonNull(access.get(secret), secret).arn();
    }

    private static SecretAccess replica(SecretAccess secret, DataFoundation on) {
        var arn = secret.arn().applyValue(primary -> {
            var parts = primary.split(":", 5);
            return String.join(":", parts[0], parts[1], parts[2], on.site().region(), parts[4]);
        });
        return new SecretAccess(arn, secret.secret());
    }

    private void make(String name, String secret, SecretSettings shape, DataFoundation on) {
        var made = new GeneratedSecret(
                name + "-secret-" + secret,
                name + "/" + secret,
                shape,
                secret.equals(SecretSettings.DATABASE) ? Map.of("username", DatabaseOrigin.USERNAME) : Map.of(),
                on,
                ComponentResourceOptions.builder().parent(this).build());
        access.put(secret, made.access());
        passwords.put(secret, made.password());
    }
}
