package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest extends InWorld {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "Tandem",
                "tandem_raw",
                "-tandem",
                "tandem-",
                "tandem..raw",
                "10.0.0.1",
                "xn--tandem",
                "tandem--x-s3"
            })
    void aNameThatS3DoesNotTakeIsRefused(String name) {
        assertRefused("InvalidBucketName", "bucket", () -> world.make(BUCKET, "bucket", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "tandem-prod-raw-ap-south-1-111122223333", "1.tandem", "10.0.0.1a"})
    void aNameThatS3TakesIsTaken(String name) {
        world.make(BUCKET, "bucket", name);
    }

    @Test
    void aNameThatABucketOfAnotherRegionHasIsRefused() {
        var name = world.one(BUCKET).id();

        assertRefused(
                "BucketAlreadyOwnedByYou",
                "bucket",
                () -> world.create(BUCKET, "ap-south-2", Inputs.of("bucket", name)));
    }

    @Test
    void aNewBucketTakesNoAccessList() {
        assertRefused("InvalidBucketAclWithObjectOwnership", "acl", () -> world.make(BUCKET, "acl", "public-read"));
    }
}
