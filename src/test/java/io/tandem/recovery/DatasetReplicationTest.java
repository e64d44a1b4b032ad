package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class DatasetReplicationTest {
    private static final String CONFIGURATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String FLOW = "tandem-prod-raw-";

    private final RecordedResources recorded = rawOf(StackFile.dr());

    @ParameterizedTest
    @CsvSource({"forward, ap-south-1", "reverse, ap-south-2"})
    void eachDirectionIsConfiguredAtItsSource(String direction, String source) {
        assertThat(recorded.inputs(CONFIGURATION, FLOW + direction)).containsEntry("bucket", "raw-" + source);
        assertThat(recorded.region(CONFIGURATION, FLOW + direction)).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"forward, ap-south-2", "reverse, ap-south-1"})
    void replicasAreEncryptedWithAKeyOfTheirOwnRegion(String direction, String destination) {
        assertDestination(recorded, direction)
                .containsEntry("bucket", "arn:aws:s3:::raw-" + destination)
                .containsEntry("encryptionConfiguration", Map.of("replicaKmsKeyId", "arn:key:" + destination));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "reverse"})
    void encryptedObjectsAndChangesOfReplicasAreCopiedToo(String direction) {
        assertRule(recorded, direction)
                .containsEntry(
                        "sourceSelectionCriteria",
                        Map.of(
                                "replicaModifications", Map.of("status", "Enabled"),
                                "sseKmsEncryptedObjects", Map.of("status", "Enabled")));
    }

    @Test
    void everyObjectIsCopied() {
        assertRule(recorded, "forward")
                .containsEntry("status", "Enabled")
                .containsEntry("filter", Map.of("prefix", ""))
                .containsEntry("priority", 1.0);
    }

    @Test
    void copiesOfTheRtcClassAreTimed() {
        assertDestination(recorded, "forward")
                .containsEntry("replicationTime", Map.of("status", "Enabled", "time", Map.of("minutes", 15.0)))
                .containsEntry("metrics", Map.of("status", "Enabled", "eventThreshold", Map.of("minutes", 15.0)));
    }

    @Test
    void copiesByBestEffortAreMeasuredAllTheSame() {
        var bestEffort = rawOf(StackFile.dr().with("data.datasets.raw.replication", "best-effort"));

        assertDestination(bestEffort, "forward")
                .doesNotContainKey("replicationTime")
                .containsEntry("metrics", Map.of("status", "Enabled"));
    }

    @ParameterizedTest
    @CsvSource({"true, Enabled", "false, Disabled"})
    void deletionsFollowTheSetting(String deleteMarkers, String status) {
        var recorded = rawOf(StackFile.dr().with("data.datasets.raw.deleteMarkers", deleteMarkers));

        assertRule(recorded, "forward").containsEntry("deleteMarkerReplication", Map.of("status", status));
    }

    /** Latency is published where the replicas are, failures where the objects are. */
    @ParameterizedTest
    @CsvSource({
        "forward, late, ReplicationLatency, 900, ap-south-2",
        "forward, failed, OperationsFailedReplication, 0, ap-south-1",
        "reverse, late, ReplicationLatency, 900, ap-south-1",
        "reverse, failed, OperationsFailedReplication, 0, ap-south-2"
    })
    void eachAlarmRingsInTheRegionOfItsMetric(
            String direction, String alarm, String metric, double limit, String region) {
        var name = FLOW + direction + "-" + alarm;

        assertThat(recorded.inputs(ALARM, name))
                .containsEntry("metricName", metric)
                .containsEntry("threshold", limit)
                .containsEntry("alarmActions", List.of("arn:topic:" + region));
        assertThat(recorded.region(ALARM, name)).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({"forward, ap-south-1, ap-south-2", "reverse, ap-south-2, ap-south-1"})
    void alarmsWatchTheirOwnDirection(String direction, String source, String destination) {
        assertThat(recorded.inputs(ALARM, FLOW + direction + "-late"))
                .containsEntry(
                        "dimensions",
                        Map.of(
                                "SourceBucket", "raw-" + source,
                                "DestinationBucket", "raw-" + destination,
                                "RuleId", "to-" + destination));
    }

    @Test
    void theAlarmsWatchTheRuleByItsId() {
        assertRule(recorded, "forward").containsEntry("id", "to-ap-south-2");
    }

    private static MapAssert<String, Object> assertRule(RecordedResources recorded, String direction) {
        var rules = (List<?>) recorded.inputs(CONFIGURATION, FLOW + direction).get("rules");
        return assertThat(rules).singleElement().asInstanceOf(map(String.class, Object.class));
    }

    private static MapAssert<String, Object> assertDestination(RecordedResources recorded, String direction) {
        return assertRule(recorded, direction).extractingByKey("destination", map(String.class, Object.class));
    }

    static RecordedResources rawOf(StackFile file) {
        var datasets = file.settings().data().datasets();
        return RecordedResources.of(ctx -> new RegionReplication(
                "tandem-prod",
                Map.of(
                        "raw",
                        datasets.getOrDefault(
                                "raw", datasets.values().iterator().next())),
                Sides.of(Sites.MUMBAI, "raw"),
                Sides.of(Sites.HYDERABAD, "raw"),
                ComponentResourceOptions.Empty));
    }
}
