package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BACKUP_PLAN;
import static io.tandem.rehearsal.cloud.rules.Types.BACKUP_SELECTION;
import static io.tandem.rehearsal.cloud.rules.Types.BACKUP_VAULT;
import static io.tandem.rehearsal.cloud.rules.Types.BACKUP_VAULT_LOCK_CONFIGURATION;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupVaultsTest extends InWorld {
    private static final String BAD = "InvalidParameterValueException";

    @Test
    void aKeyOfTheTwinIsRefused() {
        var key = new Twin(world).key();

        assertRefused(BAD, "it is in ap-south-2", () -> world.make(BACKUP_VAULT, "kmsKeyArn", key));
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        world.make(BACKUP_VAULT, "name", "main");

        assertRefused("AlreadyExistsException", "name", () -> world.make(BACKUP_VAULT, "name", "main"));
    }

    @Test
    void aLockThatCanNeverBeTakenOffIsTaken() {
        world.make(
                BACKUP_VAULT_LOCK_CONFIGURATION,
                "changeableForDays",
                3,
                "minRetentionDays",
                7,
                "maxRetentionDays",
                365);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "20, 10", "1, 36501"})
    void aLockThatNothingFitsIsRefused(int least, int most) {
        assertRefused(
                BAD,
                "minRetentionDays",
                () -> world.make(BACKUP_VAULT_LOCK_CONFIGURATION, "minRetentionDays", least, "maxRetentionDays", most));
    }

    @Test
    void aRoleForAnotherServiceIsRefused() {
        var role = world.make(ROLE, "assumeRolePolicy", Documents.trust("rds.amazonaws.com"));

        assertRefused(
                BAD,
                "iamRoleArn",
                () -> world.make(
                        BACKUP_SELECTION, "iamRoleArn", role.attribute("arn").orElseThrow()));
    }

    @Test
    void aRoleThatIsNotThereIsRefused() {
        assertRefused(
                BAD,
                "iamRoleArn",
                () -> world.make(BACKUP_SELECTION, "iamRoleArn", "arn:aws:iam::111122223333:role/gone"));
    }

    @Test
    void aSelectionOfNothingIsRefused() {
        assertRefused(BAD, "resources", () -> world.make(BACKUP_SELECTION, "resources", Inputs.NONE));
    }

    @Test
    void aSelectionByTagsIsTaken() {
        world.make(
                BACKUP_SELECTION,
                "resources",
                Inputs.NONE,
                "selectionTags",
                List.of(Inputs.of("type", "STRINGEQUALS", "key", "Backup", "value", "daily")));
    }

    @Test
    void aResourceWithoutAnArnIsRefused() {
        assertRefused(BAD, "Invalid ARN", () -> world.make(BACKUP_SELECTION, "resources", List.of("main")));
    }

    @Test
    void aPlanWithASelectionStays() {
        world.one(BACKUP_SELECTION);

        assertRefused("InvalidRequestException", "still used", () -> world.delete(world.one(BACKUP_PLAN)));
    }
}
