package io.tandem.observe;

import static io.tandem.observe.Observed.ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.RecordedResources;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class TableAlarmsTest {
    private final RecordedResources region = Observed.primary();

    @Test
    void readsThatATableTurnsAwayRaiseAnAlarm() {
        assertThat(region.inputs(ALARM, "tandem-prod-events-read-throttles"))
                .containsEntry("namespace", "AWS/DynamoDB")
                .containsEntry("metricName", "ReadThrottleEvents")
                .containsEntry("threshold", 10.0)
                .containsEntry("dimensions", Map.of("TableName", "tandem-prod-events"));
    }

    @Test
    void writesThatATableTurnsAwayRaiseAnAlarm() {
        assertThat(region.inputs(ALARM, "tandem-prod-events-write-throttles"))
                .containsEntry("metricName", "WriteThrottleEvents");
    }

    @Test
    void anIndexIsWatchedApartFromItsTable() {
        assertThat(region.inputs(ALARM, "tandem-prod-events-byKind-write-throttles"))
                .containsEntry("metricName", "WriteThrottleEvents")
                .containsEntry(
                        "dimensions", Map.of("TableName", "tandem-prod-events", "GlobalSecondaryIndexName", "byKind"));
    }

    @Test
    void aTableThatTurnsNothingAwayIsWell() {
        assertThat(region.inputs(ALARM, "tandem-prod-events-read-throttles"))
                .containsEntry("treatMissingData", "notBreaching");
    }
}
