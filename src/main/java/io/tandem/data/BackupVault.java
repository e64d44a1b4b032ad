package io.tandem.data;

import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.VaultArgs;
import com.pulumi.aws.backup.VaultLockConfiguration;
import com.pulumi.aws.backup.VaultLockConfigurationArgs;
import com.pulumi.aws.backup.VaultPolicy;
import com.pulumi.aws.backup.VaultPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.keys.Site;
import io.tandem.settings.VaultLockSettings;
import java.util.Map;
import java.util.Optional;

/**
 * Where a region's backups are, and the copies of the twin's. Needs the key of backups.
 *
 * <p>With protection on, nobody deletes a backup by hand; those whose time is over still go. Copies within an account
 * need no permission of the vault.
 */
final class BackupVault extends ComponentResource {
    private static final String NO_DELETION = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "NoDeletionByHand",
                  "Effect": "Deny",
                  "Principal": { "AWS": "*" },
                  "Action": ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"],
                  "Resource": "*"
                }
              ]
            }
            """;

    private final Output<String> name;
    private final Output<String> arn;

    BackupVault(String name, Optional<VaultLockSettings> lock, DataFoundation on, ComponentResourceOptions options) {
        super("tandem:data:BackupVault", name + "-vault", options);
        var vault = new Vault(
                name + "-vault",
                VaultArgs.builder()
                        .name(physicalName(name))
                        .kmsKeyArn(on.keys().of(KeyUse.BACKUPS))
                        .build(),
                childOptions().protect(on.site().protection()).build());
        if (on.site().protection()) {
            new VaultPolicy(
                    name + "-vault-policy",
                    VaultPolicyArgs.builder()
                            .backupVaultName(vault.name())
                            .policy(NO_DELETION)
                            .build(),
                    childOptions().build());
        }
        lock.ifPresent(bounds -> lock(name, vault, bounds));
        this.name = vault.name();
        this.arn = vault.arn();
        registerOutputs(Map.of("arn", arn));
    }

    /** The ARN of the vault that a stack of this name has in another region; the stack there need not be asked. */
    static String arn(String name, Site site) {
        return "arn:aws:backup:%s:%s:backup-vault:%s".formatted(site.region(), site.account(), physicalName(name));
    }

    Output<String> name() {
        return name;
    }

    Output<String> arn() {
        return arn;
    }

    private void lock(String name, Vault vault, VaultLockSettings bounds) {
        var lock = VaultLockConfigurationArgs.builder()
                .backupVaultName(vault.name())
                .minRetentionDays(bounds.minRetentionDays())
                .maxRetentionDays(bounds.maxRetentionDays());
        bounds.changeableForDays().ifPresent(lock::changeableForDays);
        new VaultLockConfiguration(
                name + "-vault-lock", lock.build(), childOptions().build());
    }

    private static String physicalName(String name) {
        return name + "-backups";
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
