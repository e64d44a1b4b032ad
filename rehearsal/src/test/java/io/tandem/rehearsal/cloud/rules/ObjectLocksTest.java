package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_OBJECT_LOCK_CONFIGURATION;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_VERSIONING;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class ObjectLocksTest extends InWorld {

    private static final String RETENTION = "rule.defaultRetention.";

    @Test
    void aBucketWithoutVersionsIsNotLocked() {
        var bucket = world.one(BUCKET).id();

        assertRefused(
                "InvalidBucketState",
                "Versioning",
                () -> world.make(BUCKET_OBJECT_LOCK_CONFIGURATION, "bucket", bucket));
    }

    @Test
    void aVersionedBucketIsLockedLater() {
        var bucket = world.one(BUCKET_VERSIONING).id();

        world.make(BUCKET_OBJECT_LOCK_CONFIGURATION, "bucket", bucket);
    }

    @Test
    void aRetentionWithoutPeriodIsRefused() {
        assertRefused(
                "MalformedXML",
                "rule.defaultRetention",
                () -> world.make(BUCKET_OBJECT_LOCK_CONFIGURATION, RETENTION + "mode", "GOVERNANCE"));
    }

    @Test
    void aRetentionOfDaysIsTaken() {
        world.make(BUCKET_OBJECT_LOCK_CONFIGURATION, RETENTION + "mode", "GOVERNANCE", RETENTION + "days", 30);
    }
}
