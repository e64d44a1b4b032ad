package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Optional;

/**
 * One rule of a bucket's replication. With a filter it is of the second version of the schema, without one of the first.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-add-config.html
 */
public record ReplicationRule(Map<String, Object> inputs) {
    private static final int RTC_MINUTES = 15;

    static ReplicationRule of(Map<String, Object> inputs) {
        return new ReplicationRule(inputs);
    }

    void check() {
        refuseIf(
                inputs.containsKey("existingObjectReplication"),
                "MalformedXML",
                "existingObjectReplication: existing objects are replicated by Batch Replication only");
        refuseIf(hasFilter() && inputs.containsKey("prefix"), "MalformedXML", "prefix: and filter exclude each other");
        deleteMarkers();
        encryption();
        replicationTime();
    }

    private void deleteMarkers() {
        boolean named = inputs.containsKey("deleteMarkerReplication");
        refuseIf(
                hasFilter() && !named,
                "InvalidRequest",
                "deleteMarkerReplication: must be specified for this version of Cross Region Replication configuration schema");
        refuseIf(
                !hasFilter() && named,
                "InvalidRequest",
                "deleteMarkerReplication: cannot be specified for this version of Cross Region Replication configuration schema");
        refuseIf(
                isOn("deleteMarkerReplication") && hasTagFilter(),
                "InvalidRequest",
                "deleteMarkerReplication: Delete marker replication is not supported if any Tag filter is specified");
        refuseIf(
                !hasFilter() && isOn("sourceSelectionCriteria.replicaModifications"),
                "InvalidRequest",
                "sourceSelectionCriteria.replicaModifications: needs a rule with a filter");
    }

    private void encryption() {
        boolean selected = isOn("sourceSelectionCriteria.sseKmsEncryptedObjects");
        refuseIf(
                selected && replicaKey().isEmpty(),
                "InvalidRequest",
                "destination.encryptionConfiguration.replicaKmsKeyId: must be specified if sseKmsEncryptedObjects is enabled");
        refuseIf(
                !selected && replicaKey().isPresent(),
                "InvalidRequest",
                "sourceSelectionCriteria.sseKmsEncryptedObjects: must be specified if encryptionConfiguration is present");
    }

    private void replicationTime() {
        var minutes = Numbers.whole(inputs, "destination.replicationTime.time.minutes");
        var threshold = Numbers.whole(inputs, "destination.metrics.eventThreshold.minutes");
        refuseIf(
                hasReplicationTime() && !hasFilter(),
                "InvalidRequest",
                "destination.replicationTime: needs a rule with a filter");
        refuseIf(
                hasReplicationTime() && !isOn("destination.metrics"),
                "InvalidRequest",
                "destination.metrics: must be enabled with replicationTime");
        refuseIf(
                hasReplicationTime() && !(isQuarter(minutes) && isQuarter(threshold)),
                "InvalidArgument",
                "destination.replicationTime, destination.metrics.eventThreshold: must both be %d minutes"
                        .formatted(RTC_MINUTES));
        refuseIf(
                !hasReplicationTime() && threshold.isPresent(),
                "InvalidArgument",
                "destination.metrics: Metrics cannot contain an event threshold when ReplicationTime is not specified or Disabled");
    }

    public boolean isEnabled() {
        return Paths.text(inputs, "status").filter("Enabled"::equals).isPresent();
    }

    public boolean hasReplicationTime() {
        return isOn("destination.replicationTime");
    }

    /** Whether it copies only what has a certain start of its name or certain tags. */
    public boolean isPartial() {
        return hasTagFilter() || !prefix().isEmpty();
    }

    /** What the names of the objects it copies start with. */
    public String prefix() {
        return Paths.text(inputs, "prefix")
                .or(() -> Paths.text(inputs, "filter.prefix"))
                .or(() -> Paths.text(inputs, "filter.and.prefix"))
                .orElse("");
    }

    public String destination() {
        return Paths.text(inputs, "destination.bucket").orElse("");
    }

    /** The key that copies are encrypted with; objects under a key of KMS are left out if there is none. */
    public Optional<String> replicaKey() {
        return Paths.text(inputs, "destination.encryptionConfiguration.replicaKmsKeyId");
    }

    private boolean hasFilter() {
        return inputs.containsKey("filter");
    }

    private boolean hasTagFilter() {
        return Paths.one(inputs, "filter.tag").isPresent()
                || !Paths.all(inputs, "filter.and.tags").isEmpty();
    }

    public boolean isOn(String path) {
        return Paths.text(inputs, path + ".status").filter("Enabled"::equals).isPresent();
    }

    private static boolean isQuarter(Optional<Integer> minutes) {
        return minutes.filter(value -> value == RTC_MINUTES).isPresent();
    }

    private static void refuseIf(boolean wrong, String code, String message) {
        if (wrong) {
            throw new Refusal(code, "rules[]." + message);
        }
    }
}
