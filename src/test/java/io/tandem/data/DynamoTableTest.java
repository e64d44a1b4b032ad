package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.StackFile;
import io.tandem.testing.DataFoundations;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DynamoTableTest {
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String REPLICA = "aws:dynamodb/tableReplica:TableReplica";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String EVENTS = "tandem-prod-events";

    private final RecordedResources primary = eventsOf(StackFile.primary(), Optional.empty());
    private final RecordedResources dr = eventsOf(
            StackFile.dr(),
            Optional.of(new TableAccess(Output.of(EVENTS), Output.of("arn:primarys-events"), List.of("byKind"))));

    @Test
    void theTableIsKeyedAsTheSettingsSay() {
        assertThat(primary.inputs(TABLE, EVENTS))
                .containsEntry("name", EVENTS)
                .containsEntry("hashKey", "device")
                .containsEntry("rangeKey", "at")
                .containsEntry("ttl", Map.of("attributeName", "expiresAt", "enabled", true))
                .containsEntry(
                        "attributes",
                        List.of(
                                Map.of("name", "device", "type", "S"),
                                Map.of("name", "at", "type", "N"),
                                Map.of("name", "kind", "type", "S")));
    }

    @Test
    void everyIndexHoldsWholeItems() {
        assertThat(primary.inputs(TABLE, EVENTS))
                .containsEntry(
                        "globalSecondaryIndexes",
                        List.of(Map.of(
                                "name", "byKind", "hashKey", "kind", "rangeKey", "at", "projectionType", "ALL")));
    }

    @Test
    void theTableIsPaidByRequest() {
        assertThat(primary.inputs(TABLE, EVENTS)).containsEntry("billingMode", "PAY_PER_REQUEST");
    }

    @Test
    void theTableStreamsWhatAReplicaIsFedFrom() {
        assertThat(primary.inputs(TABLE, EVENTS))
                .containsEntry("streamEnabled", true)
                .containsEntry("streamViewType", "NEW_AND_OLD_IMAGES");
    }

    @Test
    void theTableIsEncryptedRecoverableAndProtected() {
        assertThat(primary.inputs(TABLE, EVENTS))
                .containsEntry("serverSideEncryption", Map.of("enabled", true, "kmsKeyArn", "arn:tables-key"))
                .containsEntry("pointInTimeRecovery", Map.of("enabled", true))
                .containsEntry("deletionProtectionEnabled", true);
        assertThat(primary.isProtected(TABLE, EVENTS)).isTrue();
    }

    @Test
    void theReplicaIsEncryptedRecoverableAndProtectedForItself() {
        assertThat(dr.inputs(REPLICA, EVENTS))
                .containsEntry("globalTableArn", "arn:primarys-events")
                .containsEntry("kmsKeyArn", "arn:tables-key")
                .containsEntry("pointInTimeRecovery", true)
                .containsEntry("deletionProtectionEnabled", true);
        assertThat(dr.isProtected(REPLICA, EVENTS)).isTrue();
    }

    @Test
    void theReplicaThatTheDrStackAddsIsNotTakenAwayByThePrimary() {
        assertThat(primary.ignoredChanges(TABLE, EVENTS)).containsExactly("replicas");
    }

    @Test
    void eachRegionHasEitherTheTableOrItsReplica() {
        assertThat(primary.inputsOfAll(REPLICA)).isEmpty();
        assertThat(dr.inputsOfAll(TABLE)).isEmpty();
    }

    @Test
    void eachRegionWatchesItsOwnDirection() {
        assertThat(primary.inputs(ALARM, EVENTS + "-table-lag"))
                .containsEntry("dimensions", Map.of("TableName", EVENTS, "ReceivingRegion", "ap-south-2"));
        assertThat(dr.inputs(ALARM, EVENTS + "-table-lag"))
                .containsEntry("dimensions", Map.of("TableName", EVENTS, "ReceivingRegion", "ap-south-1"));
    }

    @Test
    void theAlarmRingsAtTheLagThatIsSet() {
        assertThat(primary.inputs(ALARM, EVENTS + "-table-lag"))
                .containsEntry("metricName", "ReplicationLatency")
                .containsEntry("threshold", 60_000.0)
                .containsEntry("alarmActions", List.of("arn:alarms"));
    }

    @Test
    void aTableWithoutATwinHasNoDirectionToWatch() {
        var standalone = StackFile.standalone();

        assertThat(eventsOf(standalone, Optional.empty()).inputsOfAll(ALARM)).isEmpty();
    }

    @Test
    void aTableWithoutProtectionCanBeDeleted() {
        var unprotected = eventsOf(StackFile.primary().with("protection", "false"), Optional.empty());

        assertThat(unprotected.inputs(TABLE, EVENTS)).containsEntry("deletionProtectionEnabled", false);
    }

    private static RecordedResources eventsOf(StackFile file, Optional<TableAccess> origin) {
        var settings = file.settings();
        return RecordedResources.of(ctx -> new DynamoTable(
                EVENTS,
                Objects.requireNonNull(settings.data().tables().get("events")),
                DataFoundations.of(settings),
                origin,
                ComponentResourceOptions.Empty));
    }
}
