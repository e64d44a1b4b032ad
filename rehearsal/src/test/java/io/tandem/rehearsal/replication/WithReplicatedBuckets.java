package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.BeforeEach;

/** Two buckets, one replicated to the other, for each test to break. */
abstract class WithReplicatedBuckets extends InWorld {
    ReplicatedBuckets buckets;

    @BeforeEach
    void replicate() {
        buckets = new ReplicatedBuckets(world);
    }

    void assertBroken(String why) {
        assertThat(buckets.replication().state()).isEqualTo(Replication.State.BROKEN);
        assertThat(buckets.replication().why()).contains(why);
    }
}
