package io.tandem.keys;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.kms.ReplicaKey;
import com.pulumi.aws.kms.ReplicaKeyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How a customer key is made: with rotation, an alias, and the longest time that AWS offers to think again about its
 * deletion, 30 days, for a deleted key takes what it encrypted with it.
 *
 * @param stack the prefix of the stack's names
 * @param use what it is for; with {@code stack} the alias, the same in every region
 * @param policy who may use it, in the region where it is made
 * @param protection whether it is protected from deletion
 */
public record KeyShape(String stack, String use, String description, String policy, boolean protection) {
    private static final int DELETION_WINDOW_DAYS = 30;

    /** The alias of the key and of its replica. */
    public String alias() {
        return "alias/" + stack + "/" + use;
    }

    /**
     * Makes the key.
     *
     * @param multiRegion whether it may have replicas; decided for good
     * @return its ARN
     */
    public Output<String> key(boolean multiRegion, Supplier<CustomResourceOptions.Builder> options) {
        var args = KeyArgs.builder()
                .description(description)
                .policy(policy)
                .enableKeyRotation(true)
                .deletionWindowInDays(DELETION_WINDOW_DAYS)
                .tags(tags());
        if (multiRegion) {
            args.multiRegion(true);
        }
        var key = new Key(
                stack + "-" + use + "-key",
                args.build(),
                options.get().protect(protection).build());
        alias(stack + "-" + use + "-alias", key.keyId(), options.get());
        return key.arn();
    }

    /**
     * Makes a replica of a multi-Region key; rotation is shared, policy and alias are not.
     *
     * @param options lead to the replica's region
     * @return its ARN
     */
    public Output<String> replica(Output<String> primaryArn, Supplier<CustomResourceOptions.Builder> options) {
        var key = new ReplicaKey(
                stack + "-" + use + "-replica-key",
                ReplicaKeyArgs.builder()
                        .description(description)
                        .primaryKeyArn(primaryArn)
                        .policy(policy)
                        .deletionWindowInDays(DELETION_WINDOW_DAYS)
                        .tags(tags())
                        .build(),
                options.get().protect(protection).build());
        alias(stack + "-" + use + "-replica-alias", key.keyId(), options.get());
        return key.arn();
    }

    private Map<String, String> tags() {
        return Map.of("Name", stack + "-" + use);
    }

    private void alias(String logicalName, Output<String> keyId, CustomResourceOptions.Builder options) {
        new Alias(
                logicalName,
                AliasArgs.builder().name(alias()).targetKeyId(keyId).build(),
                options.build());
    }
}
