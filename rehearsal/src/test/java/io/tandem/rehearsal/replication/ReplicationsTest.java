package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplicationsTest extends InWorld {

    private List<Loss> lossOf(String region) {
        return Replications.lossOf(world.cloud().account(), region);
    }

    @Test
    void whatIsReplicatedLosesNoMoreThanItsLag() {
        new ReplicatedBuckets(world);

        assertThat(lossOf("ap-south-1"))
                .containsExactly(new Loss(Kind.BUCKET, "raw", Optional.of(Duration.ofMinutes(15)), ""));
    }

    @Test
    void whatHasNoReplicaIsLost() {
        new ReplicatedBuckets(world);

        assertThat(lossOf("ap-south-2"))
                .containsExactly(new Loss(Kind.BUCKET, "raw-twin", Optional.empty(), "it has no replica"));
    }

    @Test
    void whatIsNoLongerReplicatedIsLostForThatReason() {
        var buckets = new ReplicatedBuckets(world);

        world.update(buckets.destinationKey, "isEnabled", false);

        assertThat(lossOf("ap-south-1")).singleElement().satisfies(loss -> {
            assertThat(loss.isTotal()).isTrue();
            assertThat(loss.why()).contains("DstKmsKeyInvalidState");
        });
    }

    @Test
    void anEmptyRegionTakesNothingWithIt() {
        new ReplicatedBuckets(world);

        assertThat(lossOf("us-east-1")).isEmpty();
    }

    @Test
    void everyKindIsAskedFor() {
        world.make("aws:kms/key:Key", "multiRegion", true);
        List.of(
                        "aws:s3/bucketV2:BucketV2",
                        "aws:dynamodb/table:Table",
                        "aws:rds/instance:Instance",
                        "aws:secretsmanager/secret:Secret",
                        "aws:ecr/repository:Repository",
                        "aws:backup/vault:Vault",
                        "aws:elasticache/replicationGroup:ReplicationGroup",
                        "aws:msk/cluster:Cluster")
                .forEach(world::one);

        assertThat(lossOf("ap-south-1")).extracting(Loss::kind).containsExactly(Kind.values());
        assertThat(lossOf("ap-south-1")).allMatch(Loss::isTotal);
    }
}
