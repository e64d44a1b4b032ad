package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_REPLICATION_CONFIG;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_VERSIONING;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class BucketVersionsTest extends InWorld {

    private static final String STATUS = "versioningConfiguration.status";

    private void suspend(CloudResource versioning) {
        world.update(versioning, STATUS, "Suspended");
    }

    @Test
    void versioningIsSuspended() {
        suspend(world.one(BUCKET_VERSIONING));
    }

    @Test
    void versioningIsNotTakenBack() {
        var versioning = world.one(BUCKET_VERSIONING);

        assertRefused(
                "IllegalVersioningConfigurationException", STATUS, () -> world.update(versioning, STATUS, "Disabled"));
    }

    @Test
    void theVersionsOfAReplicatedBucketStay() {
        var replication = world.one(BUCKET_REPLICATION_CONFIG);
        var versioning = world.one(BUCKET_VERSIONING);

        assertRefused("InvalidBucketState", replication.logicalName(), () -> suspend(versioning));
        assertRefused("InvalidBucketState", replication.logicalName(), () -> world.delete(versioning));
    }

    @Test
    void theVersionsOfAFormerlyReplicatedBucketMayGo() {
        world.delete(world.one(BUCKET_REPLICATION_CONFIG));

        world.delete(world.one(BUCKET_VERSIONING));
    }

    @Test
    void theVersionsOfALockedBucketStay() {
        var bucket = world.make(BUCKET, "objectLockEnabled", true);

        assertRefused(
                "InvalidBucketState",
                "Object Lock",
                () -> world.make(BUCKET_VERSIONING, "bucket", bucket.id(), STATUS, "Suspended"));
    }
}
