package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.PolicyDocument;
import io.tandem.testing.RecordedResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class ReplicationRoleTest {
    private static final String ROLE = "aws:iam/role:Role";
    private static final String POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final String FLOW = "tandem-prod-raw-";

    private final RecordedResources recorded = DatasetReplicationTest.rawOf(StackFile.dr());

    @ParameterizedTest
    @CsvSource({"forward, ap-south-1", "reverse, ap-south-2"})
    void onlyS3WorkingForTheSourceTakesTheRole(String direction, String source) {
        var trust = recorded.policy(ROLE, FLOW + direction + "-role", "assumeRolePolicy")
                .statements()
                .get(0);

        assertThat(trust.get("Principal")).hasToString("{\"Service\":\"s3.amazonaws.com\"}");
        assertThat(trust.get("Condition").toString())
                .contains(
                        "\"aws:SourceAccount\":\"111122223333\"",
                        "\"aws:SourceArn\":\"arn:aws:s3:::raw-" + source + "\"");
    }

    @ParameterizedTest
    @CsvSource({"forward, ap-south-1, ap-south-2", "reverse, ap-south-2, ap-south-1"})
    void theRoleReachesTheTwoBucketsAndTheirKeysAlone(String direction, String source, String destination) {
        assertThat(policy(recorded, direction).statements())
                .extracting(statement -> statement.get("Resource").getAsString())
                .containsExactlyInAnyOrder(
                        "arn:aws:s3:::raw-" + source,
                        "arn:aws:s3:::raw-" + source + "/*",
                        "arn:aws:s3:::raw-" + destination + "/*",
                        "arn:aws:s3:::raw-" + destination + "/*",
                        "arn:key:" + source,
                        "arn:key:" + destination);
    }

    @ParameterizedTest
    @CsvSource({
        "SourceObjects, [\"s3:GetObjectVersionForReplication\";\"s3:GetObjectVersionAcl\";\"s3:GetObjectVersionTagging\"]",
        "Replicas, [\"s3:ReplicateObject\";\"s3:ReplicateTags\"]",
        "DecryptSource, \"kms:Decrypt\"",
        "EncryptReplicas, [\"kms:Encrypt\";\"kms:GenerateDataKey\"]"
    })
    void theRoleReadsOnOneSideAndWritesOnTheOther(String sid, String actions) {
        assertThat(policy(recorded, "forward").statement(sid).get("Action")).hasToString(actions.replace(';', ','));
    }

    @ParameterizedTest
    @CsvSource({
        "forward, DecryptSource, ap-south-1",
        "forward, EncryptReplicas, ap-south-2",
        "reverse, DecryptSource, ap-south-2",
        "reverse, EncryptReplicas, ap-south-1"
    })
    void eachKeyIsUsedForItsBucketThroughS3OfItsRegion(String direction, String sid, String region) {
        assertThat(policy(recorded, direction).condition(sid))
                .contains(
                        "\"kms:ViaService\":\"s3." + region + ".amazonaws.com\"",
                        "\"kms:EncryptionContext:aws:s3:arn\":[\"arn:aws:s3:::raw-" + region + "\",");
    }

    @Test
    void aRoleThatCopiesNoDeletionsMayNot() {
        var kept = DatasetReplicationTest.rawOf(StackFile.dr().with("data.datasets.raw.deleteMarkers", "false"));

        assertThat(policy(kept, "forward").actions()).doesNotContain("s3:ReplicateDelete");
        assertThat(policy(recorded, "forward").actions()).contains("s3:ReplicateDelete");
    }

    @Test
    void aRoleReadsLocksWhereThereAreSome() {
        var locked = DatasetReplicationTest.rawOf(StackFile.dr().with("data.datasets.raw.objectLockDays", "14"));

        assertThat(policy(locked, "forward").actions()).contains("s3:GetObjectRetention", "s3:GetObjectLegalHold");
        assertThat(policy(recorded, "forward").actions()).doesNotContain("s3:GetObjectRetention");
    }

    @Test
    void theRolesOfTheTwoDirectionsHaveDifferentNames() {
        assertThat(recorded.inputs(ROLE, FLOW + "forward-role"))
                .containsEntry("name", "tandem-prod-ap-south-1-raw-replication");
        assertThat(recorded.inputs(ROLE, FLOW + "reverse-role"))
                .containsEntry("name", "tandem-prod-ap-south-2-raw-replication");
    }

    private static PolicyDocument policy(RecordedResources recorded, String direction) {
        return recorded.policy(POLICY, FLOW + direction + "-policy", "policy");
    }
}
