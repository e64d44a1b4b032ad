package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplicationRuleTest extends InWorld {

    private static final String RTC = "destination.replicationTime";
    private static final String METRICS = "destination.metrics";

    private static final Map<String, Object> V2 = Inputs.of(
            "status",
            "Enabled",
            "filter.prefix",
            "",
            "deleteMarkerReplication.status",
            "Enabled",
            "destination.bucket",
            "x");

    private static final Map<String, Object> V1 = Inputs.of("status", "Enabled", "destination.bucket", "x");

    private static void check(Map<String, Object> rule, Object... changes) {
        ReplicationRule.of(Inputs.with(rule, changes)).check();
    }

    private static Map<String, Object> timed(int minutes, int threshold) {
        return Inputs.with(
                V2,
                RTC + ".status",
                "Enabled",
                RTC + ".time.minutes",
                minutes,
                METRICS + ".status",
                "Enabled",
                METRICS + ".eventThreshold.minutes",
                threshold);
    }

    @Test
    void bothVersionsOfTheSchemaAreTaken() {
        check(V1);
        check(V2);
    }

    @Test
    void aRuleWithFilterSaysWhatBecomesOfDeleteMarkers() {
        assertRefused(
                "InvalidRequest", "deleteMarkerReplication", () -> check(V2, "deleteMarkerReplication", Inputs.NONE));
    }

    @Test
    void aRuleWithoutFilterSaysNothingOfDeleteMarkers() {
        assertRefused(
                "InvalidRequest",
                "deleteMarkerReplication",
                () -> check(V1, "deleteMarkerReplication.status", "Disabled"));
    }

    @Test
    void deleteMarkersHaveNoTags() {
        var tagged = Inputs.with(V2, "filter", Inputs.of("tag.key", "class", "tag.value", "raw"));

        assertRefused("InvalidRequest", "Tag filter", () -> check(tagged));
        check(tagged, "deleteMarkerReplication.status", "Disabled");
    }

    @Test
    void changesOfReplicasNeedAFilter() {
        assertRefused(
                "InvalidRequest",
                "replicaModifications",
                () -> check(V1, "sourceSelectionCriteria.replicaModifications.status", "Enabled"));
    }

    @Test
    void existingObjectsAreNotReplicated() {
        assertRefused(
                "MalformedXML",
                "existingObjectReplication",
                () -> check(V2, "existingObjectReplication.status", "Enabled"));
    }

    @Test
    void encryptedObjectsNeedTheKeyOfTheReplica() {
        assertRefused(
                "InvalidRequest",
                "replicaKmsKeyId",
                () -> check(V2, "sourceSelectionCriteria.sseKmsEncryptedObjects.status", "Enabled"));
    }

    @Test
    void aKeyOfTheReplicaIsForEncryptedObjects() {
        assertRefused(
                "InvalidRequest",
                "sseKmsEncryptedObjects",
                () -> check(V2, "destination.encryptionConfiguration.replicaKmsKeyId", "key"));
    }

    @Test
    void timeControlOfAQuarterHourIsTaken() {
        check(timed(15, 15));
    }

    @Test
    void timeControlNeedsMetrics() {
        assertRefused("InvalidRequest", METRICS, () -> check(timed(15, 15), METRICS + ".status", "Disabled"));
    }

    @Test
    void timeControlKnowsNoOtherTime() {
        assertRefused("InvalidArgument", RTC, () -> check(timed(30, 15)));
        assertRefused("InvalidArgument", RTC, () -> check(timed(15, 10)));
    }

    @Test
    void metricsWithoutTimeControlHaveNoThreshold() {
        var metrics = Inputs.with(V2, METRICS + ".status", "Enabled");

        check(metrics);
        assertRefused("InvalidArgument", METRICS, () -> check(metrics, METRICS + ".eventThreshold.minutes", 15));
    }
}
