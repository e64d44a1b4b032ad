package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyingRoleTest extends WithReplicatedBuckets {
    @Test
    void aRoleThatMustNotReadLocksCopiesNoLockedObjects() {
        var lock = "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2";
        world.make(lock, "bucket", "raw");
        world.create(lock, "ap-south-2", Inputs.of("bucket", "raw-twin"));

        assertBroken("s3:GetObjectRetention");
        buckets.permit("s3:GetObjectVersionAcl", "s3:GetObject*");
        assertThat(buckets.replication().works()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "s3:GetReplicationConfiguration, SrcGetObjectNotPermitted",
        "s3:GetObjectVersionForReplication, SrcGetObjectNotPermitted",
        "s3:ReplicateObject, DstPutObjNotPermitted",
        "s3:ReplicateDelete, DstDelObjNotPermitted",
        "s3:ReplicateTags, DstPutTaggingNotPermitted",
        "kms:Decrypt, kms:Decrypt",
        "kms:Encrypt, kms:Encrypt"
    })
    void aRoleThatLacksAnActionCopiesNothing(String action, String why) {
        buckets.permit(action, "s3:GetBucketLocation");

        assertBroken(why);
    }

    @Test
    void aRoleThatNeedNotDeleteMayLackIt() {
        buckets.permit("s3:ReplicateDelete", "s3:GetBucketLocation");

        buckets.change("deleteMarkerReplication.status", "Disabled");

        assertThat(buckets.replication().works()).isTrue();
    }

    @Test
    void aBucketKeyMakesTheBucketTheContextOfTheKey() {
        buckets.permit("arn:aws:s3:::raw\"}}", "arn:aws:s3:::raw/*\"}}");

        assertBroken("kms:Decrypt");
    }

    @Test
    void aDestinationThatDeniesTheRoleTakesNothing() {
        world.create(
                "aws:s3/bucketPolicy:BucketPolicy",
                "ap-south-2",
                Inputs.of("bucket", "raw-twin", "policy", Documents.policy("""
                        {"Effect": "Deny", "Principal": "*", "Action": "s3:ReplicateObject",
                         "Resource": "arn:aws:s3:::raw-twin/*"}""")));

        assertBroken("DstPutObjNotPermitted");
    }

    @Test
    void aDestinationThatWantsTlsTakesCopies() {
        world.create(
                "aws:s3/bucketPolicy:BucketPolicy",
                "ap-south-2",
                Inputs.of("bucket", "raw-twin", "policy", Documents.policy(Documents.tlsOnly("raw-twin"))));

        assertThat(buckets.replication().works()).isTrue();
    }

    @Test
    void aDisabledKeyEndsTheCopies() {
        world.update(buckets.destinationKey, "isEnabled", false);

        assertBroken("DstKmsKeyInvalidState");
    }

    @Test
    void aDisabledKeyOfTheSourceEndsTheCopies() {
        world.update(buckets.sourceKey, "isEnabled", false);

        assertBroken("disabled");
    }

    @Test
    void aKeyThatIsGoneEndsTheCopies() {
        world.delete(buckets.destinationKey);

        assertBroken("DstKmsKeyNotFound");
    }
}
