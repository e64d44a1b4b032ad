package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.Inputs;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketCopiesTest extends WithReplicatedBuckets {
    @Test
    void aBucketIsReplicatedWithinAQuarterOfAnHour() {
        assertThat(Replications.of(world.cloud().account()))
                .containsExactly(new Replication(
                        Kind.BUCKET,
                        "raw",
                        "ap-south-1",
                        "ap-south-2",
                        Replication.State.REPLICATING,
                        Duration.ofMinutes(15),
                        ""));
    }

    @Test
    void withoutTimeControlS3PromisesNothing() {
        buckets.change(
                "destination",
                Inputs.of(
                        "bucket",
                        "arn:aws:s3:::raw-twin",
                        "encryptionConfiguration.replicaKmsKeyId",
                        ReplicatedBuckets.arn(buckets.destinationKey)));

        assertThat(buckets.replication().lag()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aDisabledRuleCopiesNothing() {
        buckets.change("status", "Disabled");

        assertBroken("disabled");
    }

    @Test
    void aRuleForSomeObjectsLeavesOthersOut() {
        buckets.change("filter.prefix", "reports/");

        assertBroken("leave objects out");
    }

    @Test
    void encryptedObjectsAreLeftOutUnlessTheyAreChosen() {
        var rule = new LinkedHashMap<>(buckets.rule());
        rule.remove("sourceSelectionCriteria");
        rule.put("destination", Inputs.of("bucket", "arn:aws:s3:::raw-twin"));
        world.update(buckets.configuration, "rules", List.of(rule));

        assertBroken("SrcObjectNotEligible");
    }

    @Test
    void aDestinationWithSuspendedVersionsTakesNothing() {
        world.update(buckets.destinationVersioning, "versioningConfiguration.status", "Suspended");

        assertBroken("DstBucketUnversioned");
    }

    @Test
    void aDestinationThatIsGoneTakesNothing() {
        world.cloud()
                .account()
                .remove(world.cloud()
                        .account()
                        .find("aws:s3/bucketV2:BucketV2", "ap-south-2", "raw-twin")
                        .orElseThrow());

        assertBroken("DstBucketNotFound");
    }

    @Test
    void aLockedSourceNeedsALockedDestination() {
        world.make("aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2", "bucket", "raw");

        assertBroken("DstBucketObjectLockConfigMissing");
    }

    @Test
    void aRoleThatS3MustNotAssumeCopiesNothing() {
        world.update(buckets.role, "assumeRolePolicy", Documents.trust("ec2.amazonaws.com"));

        assertBroken("AssumeRoleNotPermitted");
    }

    @Test
    void aRoleForTheCopiesOfAnotherBucketCopiesNothing() {
        world.update(buckets.role, "assumeRolePolicy", Documents.policy("""
                {"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"}, "Action": "sts:AssumeRole",
                 "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::curated"}}}"""));

        assertBroken("AssumeRoleNotPermitted");
    }
}
