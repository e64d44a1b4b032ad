package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_REPLICATION_CONFIG;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_VERSIONING;
import static io.tandem.rehearsal.cloud.rules.Types.KEY;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketReplicationsTest extends InWorld {

    private static final String CODE = "InvalidRequest";
    private static final String KEY_ID = "destination.encryptionConfiguration.replicaKmsKeyId";
    private static final String ENCRYPTED = "sourceSelectionCriteria.sseKmsEncryptedObjects.status";

    /** A second configuration is refused by itself, so each test makes at most one. */
    private CloudResource replicate(Object... changes) {
        return world.make(BUCKET_REPLICATION_CONFIG, "rules", List.of(rule(changes)));
    }

    private Map<String, Object> rule(Object... changes) {
        var rule = Inputs.of(
                "status", "Enabled",
                "priority", 1,
                "filter.prefix", "",
                "deleteMarkerReplication.status", "Enabled",
                "destination.bucket", bucketIn("ap-south-2", "Enabled"));
        return Inputs.with(rule, changes);
    }

    private String bucketIn(String region, String versioning) {
        var bucket = world.create(BUCKET, region, Inputs.of("bucket", "replica-" + ++buckets));
        world.create(
                BUCKET_VERSIONING,
                region,
                Inputs.of("bucket", bucket.id(), "versioningConfiguration.status", versioning));
        return arn(bucket);
    }

    private String keyIn(String region) {
        return arn(world.create(KEY, region, Inputs.of()));
    }

    private static String arn(CloudResource resource) {
        return resource.attribute("arn").orElseThrow();
    }

    private int buckets;

    @Test
    void aVersionedBucketIsReplicatedToOneOfAnotherRegion() {
        replicate();
    }

    @Test
    void aSourceWithoutVersionsIsRefused() {
        var bucket = world.make(BUCKET).id();

        assertRefused(CODE, "bucket: Versioning", () -> world.make(BUCKET_REPLICATION_CONFIG, "bucket", bucket));
    }

    @Test
    void aDestinationWithSuspendedVersionsIsRefused() {
        var destination = bucketIn("ap-south-2", "Suspended");

        assertRefused(CODE, "must have versioning", () -> replicate("destination.bucket", destination));
    }

    @Test
    void aDestinationThatIsNotThereIsRefused() {
        assertRefused(CODE, "must exist", () -> replicate("destination.bucket", "arn:aws:s3:::gone"));
    }

    @Test
    void aBucketIsNotItsOwnReplica() {
        var source = "arn:aws:s3:::" + world.one(BUCKET).id();

        assertRefused(CODE, "same as the source", () -> replicate("destination.bucket", source));
    }

    @Test
    void aRoleThatIsNotThereIsRefused() {
        assertRefused(
                "NoSuchEntity",
                "role",
                () -> world.make(BUCKET_REPLICATION_CONFIG, "role", "arn:aws:iam::111122223333:role/gone"));
    }

    @Test
    void theKeyOfTheSourceIsNoKeyOfTheReplica() {
        var source = keyIn("ap-south-1");

        assertRefused(CODE, "no key of ap-south-2", () -> replicate(KEY_ID, source, ENCRYPTED, "Enabled"));
    }

    @Test
    void aKeyOfTheDestinationIsTaken() {
        replicate(KEY_ID, keyIn("ap-south-2"), ENCRYPTED, "Enabled");
    }

    @Test
    void rulesOfOnePriorityAreRefused() {
        var rules = List.of(rule(), rule());

        assertRefused(CODE, "rules[].priority", () -> world.make(BUCKET_REPLICATION_CONFIG, "rules", rules));
    }

    @Test
    void rulesOfOneIdAreRefused() {
        var rules = List.of(rule("id", "all"), rule("id", "all", "priority", 2));

        assertRefused("InvalidArgument", "rules[].id", () -> world.make(BUCKET_REPLICATION_CONFIG, "rules", rules));
    }

    @Test
    void aBucketHasOneConfiguration() {
        replicate();

        assertRefused("OperationAborted", "bucket", this::replicate);
    }
}
