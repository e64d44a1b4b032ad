package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.StackFile;
import io.tandem.testing.DataFoundations;
import io.tandem.testing.RecordedResources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupsTest {
    private static final String VAULT = "aws:backup/vault:Vault";
    private static final String PLAN = "aws:backup/plan:Plan";
    private static final String ROLE = "aws:iam/role:Role";

    private final RecordedResources primary = built(StackFile.primary());
    private final RecordedResources dr = built(StackFile.dr());

    @Test
    void everyRegionHasAnEncryptedVaultThatIsNotLostByAccident() {
        assertThat(dr.inputs(VAULT, "tandem-prod-vault"))
                .containsEntry("name", "tandem-prod-backups")
                .containsEntry("kmsKeyArn", "arn:backups-key");
        assertThat(dr.isProtected(VAULT, "tandem-prod-vault")).isTrue();
    }

    @Test
    void nobodyDeletesABackupByHand() {
        var policy = primary.policy("aws:backup/vaultPolicy:VaultPolicy", "tandem-prod-vault-policy", "policy");

        assertThat(policy.statement("NoDeletionByHand").get("Effect").getAsString())
                .isEqualTo("Deny");
        assertThat(policy.actions()).contains("backup:DeleteRecoveryPoint");
    }

    @Test
    void withoutProtectionAVaultCanBeEmptied() {
        var loose = built(StackFile.primary().with("protection", "false"));

        assertThat(loose.inputsOfAll("aws:backup/vaultPolicy:VaultPolicy")).isEmpty();
    }

    @Test
    void databaseAndTablesAreBackedUpByName() {
        assertThat(primary.inputs("aws:backup/selection:Selection", "tandem-prod-backups-selection"))
                .containsEntry("resources", List.of("arn:database", "arn:table"));
    }

    @Test
    void eachRegionCopiesItsBackupsToTheOther() {
        assertThat(rules(primary)).contains("arn:aws:backup:ap-south-2:111122223333:backup-vault:tandem-prod-backups");
        assertThat(rules(dr)).contains("arn:aws:backup:ap-south-1:111122223333:backup-vault:tandem-prod-backups");
    }

    @Test
    void aRegionWithoutATwinCopiesNothing() {
        assertThat(rules(built(StackFile.standalone()))).doesNotContain("copyActions");
    }

    @Test
    void pointsInTimeAreLeftToTheDatabase() {
        assertThat(rules(primary)).doesNotContain("enableContinuousBackup");
    }

    @ParameterizedTest
    @CsvSource({"ap-south-1, primary", "ap-south-2, dr"})
    void backupsAreTakenByARoleOfTheRegionForThisAccountOnly(String region, String stack) {
        var role = (stack.equals("dr") ? dr : primary).inputs(ROLE, "tandem-prod-backup");

        assertThat(role).containsEntry("name", "tandem-prod-" + region + "-backup");
        assertThat(role.get("assumeRolePolicy")).asString().contains("\"aws:SourceAccount\": \"111122223333\"");
    }

    @Test
    void aVaultIsLockedWhenTheStackFileSaysSo() {
        var locked =
                built(StackFile.primary().with("data.backups.lock", "{minRetentionDays: 7, maxRetentionDays: 365}"));

        assertThat(locked.inputs("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "tandem-prod-vault-lock"))
                .containsEntry("minRetentionDays", 7.0)
                .containsEntry("maxRetentionDays", 365.0)
                .doesNotContainKey("changeableForDays");
    }

    @Test
    void withoutStoresThereIsNothingToPlan() {
        var settings = StackFile.primary().settings();
        var empty = RecordedResources.of(ctx -> new Backups(
                settings.name(),
                settings.data().backups(),
                List.of(),
                DataFoundations.of(settings),
                ComponentResourceOptions.Empty));

        assertThat(empty.inputsOfAll(PLAN)).isEmpty();
        assertThat(empty.inputsOfAll(VAULT)).hasSize(1);
    }

    private static String rules(RecordedResources region) {
        return String.valueOf(region.inputs(PLAN, "tandem-prod-backups").get("rules"));
    }

    private static RecordedResources built(StackFile file) {
        var settings = file.settings();
        return RecordedResources.of(ctx -> new Backups(
                settings.name(),
                settings.data().backups(),
                List.of(Output.of("arn:database"), Output.of("arn:table")),
                DataFoundations.of(settings),
                ComponentResourceOptions.Empty));
    }
}
