package io.tandem.data;

import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.aws.secretsmanager.SecretRotation;
import com.pulumi.aws.secretsmanager.SecretRotationArgs;
import com.pulumi.aws.secretsmanager.SecretVersion;
import com.pulumi.aws.secretsmanager.SecretVersionArgs;
import com.pulumi.aws.secretsmanager.SecretsmanagerFunctions;
import com.pulumi.aws.secretsmanager.inputs.GetRandomPasswordArgs;
import com.pulumi.aws.secretsmanager.inputs.SecretReplicaArgs;
import com.pulumi.aws.secretsmanager.inputs.SecretRotationRotationRulesArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.settings.SecretRotationSettings;
import io.tandem.settings.SecretSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A secret with a password that AWS made up, and its replica in the twin's region. Needs the key of secrets and, with a
 * twin, that key's replica; publishes {@link #access()}.
 *
 * <p>The value is JSON. It holds no host: the replica is a copy, and would name the other region's. Whoever owns the
 * secret may put another value in its place, or have it rotated. Without a resource policy it is read by whom IAM lets,
 * in this account.
 */
final class GeneratedSecret extends ComponentResource {
    /** As long as a version bears a label of its own, Secrets Manager keeps it, and no `up` makes another value. */
    private static final List<String> STAGES = List.of("AWSCURRENT", "INITIAL");

    private static final int PASSWORD_LENGTH = 40;

    private final String name;
    private final boolean protection;
    private final SecretAccess access;
    private final Output<String> password;

    /**
     * @param name logical name of the secret
     * @param physicalName its name in both regions
     * @param fields what the value holds besides the password
     */
    GeneratedSecret(
            String name,
            String physicalName,
            SecretSettings settings,
            Map<String, String> fields,
            DataFoundation on,
            ComponentResourceOptions options) {
        super("tandem:data:GeneratedSecret", name, options);
        this.name = name;
        this.protection = on.site().protection();
        var secret = secret(physicalName, settings, on);
        var version = version(secret, fields);
        settings.rotation().ifPresent(rotation -> rotate(version, rotation));
        this.access = new SecretAccess(version.arn(), physicalName);
        this.password = SecretValue.password(version.secretString().applyValue(Optional::orElseThrow));
        registerOutputs(Map.of("arn", access.arn()));
    }

    SecretAccess access() {
        return access;
    }

    /** The password that was made up first; a secret. */
    Output<String> password() {
        return password;
    }

    private Secret secret(String physicalName, SecretSettings settings, DataFoundation on) {
        var secret = SecretArgs.builder()
                .name(physicalName)
                .kmsKeyId(on.keys().of(KeyUse.SECRETS))
                .recoveryWindowInDays(settings.recoveryWindowDays());
        settings.description().ifPresent(secret::description);
        on.twinRegion()
                .ifPresent(twin -> secret.replicas(SecretReplicaArgs.builder()
                        .region(twin)
                        .kmsKeyId(on.keys().secretsReplica().orElseThrow())
                        .build()));
        return new Secret(
                name, secret.build(), childOptions().protect(protection).build());
    }

    /** The password is another one at every run: only the first is used. */
    private SecretVersion version(Secret secret, Map<String, String> fields) {
        var random = SecretsmanagerFunctions.getRandomPassword(
                        GetRandomPasswordArgs.builder()
                                .passwordLength(PASSWORD_LENGTH)
                                .excludePunctuation(true)
                                .build(),
                        InvokeOptions.builder().parent(this).build())
                .asSecret();
        return new SecretVersion(
                name + "-value",
                SecretVersionArgs.builder()
                        .secretId(secret.id())
                        .secretString(random.applyValue(made -> SecretValue.json(fields, made.randomPassword())))
                        .versionStages(STAGES)
                        .build(),
                childOptions()
                        .protect(protection)
                        .ignoreChanges("secretString", "versionStages")
                        .build());
    }

    /** Not at once: what the password is for may not be there yet. */
    private void rotate(SecretVersion version, SecretRotationSettings rotation) {
        new SecretRotation(
                name + "-rotation",
                SecretRotationArgs.builder()
                        .secretId(version.secretId())
                        .rotationLambdaArn(rotation.lambdaArn())
                        .rotateImmediately(false)
                        .rotationRules(SecretRotationRotationRulesArgs.builder()
                                .automaticallyAfterDays(rotation.days())
                                .build())
                        .build(),
                childOptions().build());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
