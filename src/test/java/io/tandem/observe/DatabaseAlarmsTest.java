package io.tandem.observe;

import static io.tandem.observe.Observed.ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DatabaseAlarmsTest {
    private final RecordedResources region = Observed.of(StackFile.primary()
            .with("observe.databaseCpuPercent", "70")
            .with("observe.databaseConnections", "500")
            .with("observe.databaseFreeStorageGiB", "3"));

    @Test
    void aBusyDatabaseRaisesAnAlarm() {
        assertThat(region.inputs(ALARM, "tandem-prod-database-cpu"))
                .containsEntry("metricName", "CPUUtilization")
                .containsEntry("threshold", 70.0)
                .containsEntry("comparisonOperator", "GreaterThanThreshold");
    }

    @Test
    void aDatabaseThatIsAboutToRefuseConnectionsRaisesAnAlarm() {
        assertThat(region.inputs(ALARM, "tandem-prod-database-connections"))
                .containsEntry("metricName", "DatabaseConnections")
                .containsEntry("threshold", 500.0);
    }

    @Test
    void aDatabaseThatRunsOutOfStorageRaisesAnAlarm() {
        assertThat(region.inputs(ALARM, "tandem-prod-database-storage"))
                .containsEntry("metricName", "FreeStorageSpace")
                .containsEntry("threshold", 3.0 * 1024 * 1024 * 1024)
                .containsEntry("comparisonOperator", "LessThanThreshold");
    }

    @Test
    void theInstanceOfTodayIsWatched() {
        assertThat(region.inputs(ALARM, "tandem-prod-database-cpu"))
                .containsEntry("dimensions", Map.of("DBInstanceIdentifier", "tandem-prod-database-1"));
    }
}
