package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BACKUP_PLAN;
import static io.tandem.rehearsal.cloud.rules.Types.BACKUP_VAULT;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupsTest extends InWorld {
    private static final String BAD = "InvalidParameterValueException";
    private static final String IN_TWIN = "arn:aws:backup:ap-south-2:111122223333:backup-vault:copies";

    private void plan(Object... changes) {
        var rule = Inputs.of(
                "ruleName",
                "daily",
                "targetVaultName",
                world.one(BACKUP_VAULT).id(),
                "schedule",
                "cron(0 18 * * ? *)",
                "lifecycle.deleteAfter",
                35);
        world.make(BACKUP_PLAN, "rules", List.of(Inputs.with(rule, changes)));
    }

    private void assertBad(String property, Object... changes) {
        assertRefused(BAD, property, () -> plan(changes));
    }

    @Test
    void aCopyToAVaultOfTheTwinIsTakenBeforeThatIsThere() {
        plan("copyActions", List.of(Inputs.of("destinationVaultArn", IN_TWIN, "lifecycle.deleteAfter", 35)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:backup:eu-west-1:111122223333:backup-vault:copies",
                "arn:aws:backup:ap-south-2:111122223333:backup-plan:copies",
                "arn:aws:backup:ap-south-2:111122223333:backup-vault:c"
            })
    void aCopyToWhatIsNoVaultIsRefused(String arn) {
        assertBad("destinationVaultArn", "copyActions", List.of(Inputs.of("destinationVaultArn", arn)));
    }

    @Test
    void aVaultThatIsNotThereIsRefused() {
        assertBad("targetVaultName", "targetVaultName", "gone");
    }

    @Test
    void aVaultOfTheTwinIsRefused() {
        var vault = world.create(BACKUP_VAULT, Twin.REGION, Inputs.of("name", "far"));

        assertBad("targetVaultName", "targetVaultName", vault.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron(0 18 * * ?)", "0 18 * * ? *", "daily"})
    void aScheduleOfAnotherFormIsRefused(String schedule) {
        assertBad("schedule", "schedule", schedule);
    }

    @ParameterizedTest
    @CsvSource({"30, 180", "120, 150"})
    void tooLittleTimeForABackupIsRefused(int start, int completion) {
        assertBad("completionWindow", "startWindow", start, "completionWindow", completion);
    }

    @Test
    void whatGoesIntoColdStorageStaysFor90Days() {
        assertBad("90 days apart", "lifecycle.coldStorageAfter", 30, "lifecycle.deleteAfter", 119);
    }

    @Test
    void coldStorageFor90DaysIsTaken() {
        plan("lifecycle.coldStorageAfter", 30, "lifecycle.deleteAfter", 120);
    }

    @Test
    void theLifeOfACopyIsCheckedAsWell() {
        assertBad(
                "copyActions[].lifecycle",
                "copyActions",
                List.of(Inputs.of(
                        "destinationVaultArn",
                        IN_TWIN,
                        "lifecycle.coldStorageAfter",
                        30,
                        "lifecycle.deleteAfter",
                        60)));
    }

    @Test
    void aBackupIsNotKeptForEver() {
        assertBad("36500", "lifecycle.deleteAfter", 36501);
    }

    @Test
    void continuousBackupsAreKeptFor35DaysAtMost() {
        assertBad("35 days", "enableContinuousBackup", true, "lifecycle.deleteAfter", 36);
    }

    @Test
    void continuousBackupsAreTaken() {
        plan("enableContinuousBackup", true);
    }

    @Test
    void continuousBackupsHaveNoColdStorage() {
        assertBad(
                "MoveToColdStorageAfterDays is unavailable",
                "enableContinuousBackup",
                true,
                "lifecycle.coldStorageAfter",
                1,
                "lifecycle.deleteAfter",
                100);
    }

    @Test
    void aPlanOfAnotherNameIsRefused() {
        assertRefused(BAD, "name", () -> world.make(BACKUP_PLAN, "name", "a plan"));
    }
}
