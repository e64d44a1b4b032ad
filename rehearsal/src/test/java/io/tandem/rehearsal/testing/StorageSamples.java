package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.account.CloudResource;
import java.util.List;
import java.util.Map;

/** The least that AWS takes for the types of S3, DynamoDB and KMS replicas. */
final class StorageSamples {
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String KEY = "aws:kms/key:Key";
    private static final String ROLE = "aws:iam/role:Role";

    private final World world;

    StorageSamples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        return switch (token) {
            case BUCKET -> Inputs.of("bucket", world.freshName());
            case TABLE -> table();
            case "aws:dynamodb/tableReplica:TableReplica" -> Inputs.of("globalTableArn", arn(streamed()));
            case "aws:kms/replicaKey:ReplicaKey" -> Inputs.of("primaryKeyArn", arn(primaryKey()));
            case "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2" ->
                Inputs.of(
                        "bucket", world.make(BUCKET, "objectLockEnabled", true).id());
            case "aws:s3/bucketLoggingV2:BucketLoggingV2" -> accessLogs();
            case "aws:s3/bucketReplicationConfig:BucketReplicationConfig" -> replication();
            default -> configuration(token);
        };
    }

    /** What is said of a bucket in a resource of its own. */
    private Map<String, Object> configuration(String token) {
        var bucket = world.one(BUCKET);
        var of = Inputs.of("bucket", bucket.id());
        return switch (token) {
            case VERSIONING -> Inputs.with(of, "versioningConfiguration.status", "Enabled");
            case "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2" ->
                Inputs.with(
                        of, "rules", List.of(Inputs.of("applyServerSideEncryptionByDefault.sseAlgorithm", "aws:kms")));
            case "aws:s3/bucketOwnershipControls:BucketOwnershipControls" ->
                Inputs.with(of, "rule.objectOwnership", "BucketOwnerEnforced");
            case "aws:s3/bucketPolicy:BucketPolicy" ->
                Inputs.with(of, "policy", Documents.policy(Documents.tlsOnly(bucket.id())));
            case "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2" ->
                Inputs.with(of, "rules", List.of(lifecycleRule()));
            case "aws:s3/bucketMetric:BucketMetric" -> Inputs.with(of, "name", "all");
            default -> of;
        };
    }

    private Map<String, Object> accessLogs() {
        var target = world.make(BUCKET).id();
        world.make("aws:s3/bucketPolicy:BucketPolicy", "bucket", target, "policy", Documents.accessLogs(target));
        return Inputs.of("bucket", world.one(BUCKET).id(), "targetBucket", target, "targetPrefix", "access/");
    }

    private static Map<String, Object> lifecycleRule() {
        return Inputs.of(
                "id", "noncurrent",
                "status", "Enabled",
                "filter.prefix", "",
                "noncurrentVersionExpiration.noncurrentDays", 30);
    }

    private Map<String, Object> replication() {
        var source = world.one(VERSIONING).attribute("bucket").orElseThrow();
        return Inputs.of(
                "bucket", source,
                "role", arn(world.make(ROLE, "assumeRolePolicy", Documents.trust("s3.amazonaws.com"))),
                "rules", List.of(replicationRule(bucketIn("ap-south-2"))));
    }

    private static Map<String, Object> replicationRule(CloudResource destination) {
        return Inputs.of(
                "id", "all",
                "status", "Enabled",
                "priority", 1,
                "filter.prefix", "",
                "deleteMarkerReplication.status", "Enabled",
                "destination.bucket", arn(destination));
    }

    /** A bucket of another region, versioned, ready to be replicated to. */
    private CloudResource bucketIn(String region) {
        var bucket = world.create(BUCKET, region, Inputs.of("bucket", "replica-" + world.freshName()));
        world.create(VERSIONING, region, Inputs.of("bucket", bucket.id(), "versioningConfiguration.status", "Enabled"));
        return bucket;
    }

    private Map<String, Object> table() {
        return Inputs.of(
                "name",
                world.freshName(),
                "billingMode",
                "PAY_PER_REQUEST",
                "hashKey",
                "id",
                "attributes",
                List.of(Inputs.of("name", "id", "type", "S")));
    }

    /** A table of another region that a replica can be made of. */
    private CloudResource streamed() {
        return world.create(
                TABLE,
                "ap-south-2",
                Inputs.with(table(), "streamEnabled", true, "streamViewType", "NEW_AND_OLD_IMAGES"));
    }

    private CloudResource primaryKey() {
        return world.create(KEY, "ap-south-2", Inputs.of("multiRegion", true));
    }

    private static String arn(CloudResource resource) {
        return resource.attribute("arn").orElseThrow();
    }
}
