package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_LOGGING;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_POLICY;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketLogsTest extends InWorld {

    private static final String CODE = "InvalidTargetBucketForLogging";

    private void logTo(String target) {
        world.make(BUCKET_LOGGING, "targetBucket", target);
    }

    private String bucketWith(String policy) {
        var bucket = world.make(BUCKET).id();
        world.make(BUCKET_POLICY, "bucket", bucket, "policy", policy.replace("BUCKET", bucket));
        return bucket;
    }

    @Test
    void aBucketThatTakesLogsOfTheAccountIsTaken() {
        logTo(bucketWith(Documents.accessLogs("BUCKET")));
    }

    @Test
    void aBucketThatDoesNotExistIsRefused() {
        assertRefused(CODE, "does not exist", () -> logTo("gone"));
    }

    @Test
    void aBucketOfAnotherRegionIsRefused() {
        world.create(BUCKET, "ap-south-2", Inputs.of("bucket", "logs-elsewhere"));

        assertRefused("CrossLocationLoggingProhibited", "ap-south-2", () -> logTo("logs-elsewhere"));
    }

    @Test
    void aBucketWithoutPolicyIsRefused() {
        var bucket = world.make(BUCKET).id();

        assertRefused(CODE, "logging.s3.amazonaws.com", () -> logTo(bucket));
    }

    @Test
    void aBucketForTheLogsOfAnotherAccountIsRefused() {
        var bucket = bucketWith(Documents.accessLogs("BUCKET").replace("111122223333", "999999999999"));

        assertRefused(CODE, "s3:PutObject", () -> logTo(bucket));
    }

    @Test
    void aBucketForLogsOfAnotherNameIsRefused() {
        var bucket = bucketWith(Documents.accessLogs("BUCKET").replace("/*", "/other/*"));

        assertRefused(CODE, "access/", () -> logTo(bucket));
    }

    @Test
    void aLockedBucketIsRefused() {
        var bucket = world.make(BUCKET, "objectLockEnabled", true).id();

        assertRefused(CODE, "Object Lock", () -> logTo(bucket));
    }

    @Test
    void aBucketThatEnforcesItsOwnerTakesNoGrants() {
        var grant = Inputs.of("grantee.type", "Group", "permission", "WRITE");

        assertRefused(
                "InvalidArgument", "targetGrants", () -> world.make(BUCKET_LOGGING, "targetGrants", List.of(grant)));
    }
}
