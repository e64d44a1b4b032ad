package io.tandem.recovery;

import com.pulumi.aws.kms.KmsFunctions;
import com.pulumi.aws.kms.inputs.GetKeyPlainArgs;
import com.pulumi.aws.kms.outputs.GetKeyResult;
import com.pulumi.aws.secretsmanager.SecretsmanagerFunctions;
import com.pulumi.aws.secretsmanager.inputs.GetSecretPlainArgs;
import com.pulumi.aws.secretsmanager.outputs.GetSecretResult;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.exceptions.RunException;
import io.tandem.data.SecretAccess;
import io.tandem.keys.KeyUse;
import io.tandem.settings.Holding;
import io.tandem.settings.Holding.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/**
 * What the primary made in this region: the replica of its key of secrets, and its secrets' replicas. They are looked
 * up in this region alone, which has to be possible when the primary's is gone.
 *
 * @param name the prefix of names, the same in both regions
 * @param here calls this region by this region's provider
 */
record LiveCounterparts(String name, InvokeOptions here) {
    /** How the AWS provider says that something is not there; what else goes wrong must not look like it. */
    private static final Pattern NOT_THERE = Pattern.compile("NotFoundException|couldn't find resource|empty result");

    /**
     * The counterparts that are there and can be used.
     *
     * @param secrets the primary's, by the names in the settings
     */
    Set<Holding> of(Map<String, SecretAccess> secrets) {
        Set<Holding> found = new HashSet<>();
        Map<String, CompletableFuture<GetSecretResult>> lookups = new HashMap<>();
        secrets.forEach((secret, access) -> lookups.put(secret, secret(access.secret())));
        replicaKey().ifPresent(key -> {
            found.add(Counterparts.SECRETS_KEY);
            lookups.forEach((secret, lookup) -> {
                if (found(lookup).filter(replica -> isOurs(replica, key)).isPresent()) {
                    found.add(new Holding(Kind.SECRET, secret));
                }
            });
        });
        return found;
    }

    private Optional<GetKeyResult> replicaKey() {
        var alias = "alias/" + name + "/" + KeyUse.SECRETS;
        var args = GetKeyPlainArgs.builder().keyId(alias).build();
        return found(KmsFunctions.getKeyPlain(args, here)).filter(key -> key.multiRegion() && key.enabled());
    }

    private CompletableFuture<GetSecretResult> secret(String secret) {
        return SecretsmanagerFunctions.getSecretPlain(
                GetSecretPlainArgs.builder().name(secret).build(), here);
    }

    /** A secret that was here before may bear the name too, but the primary has not encrypted it with this key. */
    private static boolean isOurs(GetSecretResult secret, GetKeyResult key) {
        return secret.kmsKeyId().endsWith(key.keyId());
    }

    private static <T> Optional<T> found(CompletableFuture<T> lookup) {
        try {
            return Optional.of(lookup.join());
        } catch (CompletionException e) {
            var message = String.valueOf(e.getMessage());
            if (NOT_THERE.matcher(message).find()) {
                return Optional.empty();
            }
            throw new RunException("the twin check cannot look into this region: " + message);
        }
    }
}
