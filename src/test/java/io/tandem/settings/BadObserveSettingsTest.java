package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alarms that cannot be, and measurements. */
class BadObserveSettingsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an alarm after no time           | minutes                | 0       | must be 1 to 60
            an alarm after more than an hour | minutes                | 61      | must be 1 to 60
            errors that can never be more    | serverErrorPercent     | 100     | must be 1 to 99
            answers in no time               | latencyMilliseconds    | 0       | must be 1 to 60000
            fewer errors than none           | apiServerErrors        | -1      | must be 0 to 100000
            a processor that is never busy   | databaseCpuPercent     | 100     | must be 1 to 99
            more connections than RDS has    | databaseConnections    | 5001    | must be 1 to 5000
            no storage left                  | databaseFreeStorageGiB | 0       | must be 1 to 65536
            fewer throttles than none        | tableThrottles         | -1      | must be 0 to 100000
            a certificate ACM still renews   | certificateDays        | 45      | must be 1 to 44
            """)
    void anAlarmThatCannotTellTroubleIsRefused(String what, String key, String value, String problem) {
        assertRefused(
                StackFile.primary().with("observe." + key, value),
                "tandem:observe.%s = %s %s".formatted(key, value, problem));
    }

    @Test
    void anAlarmThatTheDatabaseSetsOffAsItIsMadeIsRefused() {
        assertRefused(
                StackFile.primary().with("observe.databaseFreeStorageGiB", "200"),
                "tandem:observe.databaseFreeStorageGiB = 200 (data.database.storage.allocatedGiB 200) must be less than the database has");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            insights of an unpinned version | version          | latest | tandem:cluster.containerInsights.version = "latest" must be an add-on version, such as v1.20.4-eksbuild.2
            insights that are never deleted | logRetentionDays | 0      | tandem:cluster.containerInsights.logRetentionDays = 0 must be one of [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]
            """)
    void impossibleInsightsAreRefused(String what, String key, String value, String problem) {
        assertRefused(StackFile.primary().with("cluster.containerInsights." + key, value), problem);
    }

    private static void assertRefused(StackFile file, String problem) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(file::settings)
                .withMessage("1 setting is wrong; nothing was changed:%n  1. %s".formatted(problem));
    }
}
