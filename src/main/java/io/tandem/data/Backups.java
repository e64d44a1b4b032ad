package io.tandem.data;

import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.Selection;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.inputs.PlanRuleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleCopyActionArgs;
import com.pulumi.aws.backup.inputs.PlanRuleCopyActionLifecycleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleLifecycleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.cluster.Permissions;
import io.tandem.settings.BackupSettings;
import java.util.List;
import java.util.Map;

/**
 * The backups of a region's database and tables, each copied to the twin's region. Needs the key of backups and the
 * ARNs of what to back up; publishes {@link #vaultArn()}.
 *
 * <p>Both regions back up what they have, replicas too: a replica copies a mistake within seconds, and a promoted one is
 * covered from its first day. Where copies go follows from names alone, so neither stack reads the other for it; they
 * fail, and are not made up for, until the vault there exists.
 *
 * <p>Points in time come from RDS and DynamoDB themselves. AWS Backup's own would take over the database's backup
 * window and retention, and copies of it are plain snapshots.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html">AWS</a>
 */
public final class Backups extends ComponentResource {
    private final String name;
    private final DataFoundation on;
    private final Output<String> vaultArn;

    /** @param stores ARNs of what is backed up */
    public Backups(
            String name,
            BackupSettings settings,
            List<Output<String>> stores,
            DataFoundation on,
            ComponentResourceOptions options) {
        super("tandem:data:Backups", name + "-backups", options);
        this.name = name;
        this.on = on;
        var vault = new BackupVault(name, settings.lock(), on, partOptions());
        if (!stores.isEmpty()) {
            select(stores, plan(settings, vault));
        }
        this.vaultArn = vault.arn();
        registerOutputs(Map.of("vaultArn", vaultArn));
    }

    public Output<String> vaultArn() {
        return vaultArn;
    }

    private Plan plan(BackupSettings settings, BackupVault vault) {
        var rule = PlanRuleArgs.builder()
                .ruleName("scheduled")
                .targetVaultName(vault.name())
                .schedule(settings.schedule())
                .startWindow(settings.startWindowMinutes())
                .completionWindow(settings.completionWindowMinutes())
                .lifecycle(PlanRuleLifecycleArgs.builder()
                        .deleteAfter(settings.retentionDays())
                        .build());
        on.twinRegion()
                .ifPresent(twin -> rule.copyActions(PlanRuleCopyActionArgs.builder()
                        .destinationVaultArn(BackupVault.arn(name, on.site().in(twin)))
                        .lifecycle(PlanRuleCopyActionLifecycleArgs.builder()
                                .deleteAfter(settings.copyRetentionDays())
                                .build())
                        .build()));
        return new Plan(
                name + "-backups",
                PlanArgs.builder().name(name + "-backups").rules(rule.build()).build(),
                childOptions());
    }

    private void select(List<Output<String>> stores, Plan plan) {
        var role = new ServiceRole(
                name,
                "backup",
                ServiceTrust.in("backup.amazonaws.com"),
                new Permissions(
                        List.of("arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"), Map.of()),
                on.site(),
                partOptions());
        new Selection(
                name + "-backups-selection",
                SelectionArgs.builder()
                        .name(name + "-stores")
                        .planId(plan.id())
                        .iamRoleArn(role.arn())
                        .resources(Output.all(stores))
                        .build(),
                childOptions());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }

    private ComponentResourceOptions partOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
