package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseWindowsTest extends InWorld {
    private void make(String backup, String maintenance) {
        world.make(DB_INSTANCE, "backupWindow", backup, "maintenanceWindow", maintenance);
    }

    @ParameterizedTest
    @CsvSource({
        "20:00-20:30, sun:20:30-sun:21:30",
        "20:00-20:30, Sun:18:00-Sun:20:00",
        "23:30-00:30, mon:00:30-mon:01:30",
        "02:00-03:00, sat:23:30-sun:00:30"
    })
    void windowsBesideEachOtherAreTaken(String backup, String maintenance) {
        make(backup, maintenance);
    }

    @ParameterizedTest
    @CsvSource({
        "20:00-20:30, sun:20:15-sun:21:15",
        "20:00-22:00, wed:20:30-wed:21:30",
        "20:30-21:00, tue:20:00-tue:22:00",
        "23:30-00:30, mon:00:00-mon:01:00",
        "23:30-00:30, sun:00:00-sun:01:00",
        "00:00-00:30, sat:23:30-sun:00:30"
    })
    void windowsThatOverlapAreRefused(String backup, String maintenance) {
        assertRefused("InvalidParameterValue", "must not overlap", () -> make(backup, maintenance));
    }

    @ParameterizedTest
    @CsvSource({
        "20:00-20:15, sun:21:00-sun:22:00, backupWindow",
        "20:00-20:30, sun:21:00-sun:21:15, maintenanceWindow",
        "20:00-20:30, sun:21:00-mon:21:00, maintenanceWindow"
    })
    void windowsTooShortOrTooLongAreRefused(String backup, String maintenance, String property) {
        assertRefused("InvalidParameterValue", property, () -> make(backup, maintenance));
    }
}
