package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Add-ons that would have nothing to work on. */
class BadPlatformSettingsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            backups in no dataset            | {dataset: backups}                         | tandem:platform.velero.dataset = "backups" must be one of tandem:data.datasets
            backups without a dataset        | {}                                         | tandem:platform.velero.dataset is missing; such as backups
            backups at no time               | {dataset: curated, schedule: daily}        | tandem:platform.velero.schedule = "daily" must be a schedule of five fields in UTC, such as 0 2 * * *
            backups that are gone at once    | {dataset: curated, retentionDays: 0}       | tandem:platform.velero.retentionDays = 0 must be 1 to 365
            """)
    void backupsThatCannotBeAreRefused(String what, String velero, String problem) {
        assertRefused(StackFile.primary().with("platform.velero", velero), problem);
    }

    @Test
    void backupsThatCannotExpireAreRefused() {
        assertRefused(
                StackFile.primary()
                        .with("data.datasets.curated.objectLockDays", "7")
                        .with("platform.velero", "{dataset: curated}"),
                "tandem:platform.velero.dataset = \"curated\" must be a dataset whose objectLockDays is 0");
    }

    @Test
    void aSecretThatNothingMountsIsRefused() {
        assertRefused(
                StackFile.primary().with("platform.services.analytics.secrets", "[analytics]"),
                "tandem:platform.services.analytics.secrets = [analytics] must be empty without tandem:platform.secretsStoreCsi: nothing mounts them");
    }

    private static void assertRefused(StackFile file, String problem) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(file::settings)
                .withMessage("1 setting is wrong; nothing was changed:%n  1. %s".formatted(problem));
    }
}
