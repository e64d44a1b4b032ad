package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import java.util.List;
import java.util.Map;

/** A bucket in each region, encrypted with a key of its own, the first replicated to the second. */
final class ReplicatedBuckets {
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String ENCRYPTION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";

    final World world;
    final CloudResource sourceKey;
    final CloudResource destinationKey;
    final CloudResource role;
    final CloudResource permissions;
    final CloudResource destinationVersioning;
    final CloudResource configuration;

    ReplicatedBuckets(World world) {
        this.world = world;
        this.sourceKey = world.create("aws:kms/key:Key", "ap-south-1", Inputs.of());
        this.destinationKey = world.create("aws:kms/key:Key", "ap-south-2", Inputs.of());
        bucket("ap-south-1", "raw", sourceKey);
        this.destinationVersioning = bucket("ap-south-2", "raw-twin", destinationKey);
        this.role = world.make("aws:iam/role:Role", "assumeRolePolicy", Documents.trust("s3.amazonaws.com"));
        this.permissions = world.make(
                "aws:iam/rolePolicy:RolePolicy", "role", role.id(), "policy", permissions(sourceKey, destinationKey));
        this.configuration = world.create(
                "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
                "ap-south-1",
                Inputs.of("bucket", "raw", "role", arn(role), "rules", List.of(rule())));
    }

    Map<String, Object> rule(Object... changes) {
        var rule = Inputs.of(
                "status", "Enabled",
                "filter.prefix", "",
                "deleteMarkerReplication.status", "Enabled",
                "sourceSelectionCriteria.sseKmsEncryptedObjects.status", "Enabled",
                "destination.bucket", "arn:aws:s3:::raw-twin",
                "destination.encryptionConfiguration.replicaKmsKeyId", arn(destinationKey),
                "destination.replicationTime.status", "Enabled",
                "destination.replicationTime.time.minutes", 15,
                "destination.metrics.status", "Enabled",
                "destination.metrics.eventThreshold.minutes", 15);
        return Inputs.with(rule, changes);
    }

    void change(Object... changes) {
        world.update(configuration, "rules", List.of(rule(changes)));
    }

    /** The role's policy with some of it written otherwise. */
    void permit(String text, String instead) {
        var policy = permissions.attribute("policy").orElseThrow();
        world.update(permissions, "policy", policy.replace(text, instead));
    }

    Replication replication() {
        return Replications.of(world.cloud().account()).get(0);
    }

    static String arn(CloudResource resource) {
        return resource.attribute("arn").orElseThrow();
    }

    private CloudResource bucket(String region, String name, CloudResource key) {
        world.create(BUCKET, region, Inputs.of("bucket", name));
        var encryption = Inputs.of(
                "applyServerSideEncryptionByDefault.sseAlgorithm",
                "aws:kms",
                "applyServerSideEncryptionByDefault.kmsMasterKeyId",
                arn(key),
                "bucketKeyEnabled",
                true);
        world.create(ENCRYPTION, region, Inputs.of("bucket", name, "rules", List.of(encryption)));
        return world.create(VERSIONING, region, Inputs.of("bucket", name, "versioningConfiguration.status", "Enabled"));
    }

    private static String permissions(CloudResource sourceKey, CloudResource destinationKey) {
        return Documents.policy(
                """
                {"Effect": "Allow", "Action": ["s3:GetReplicationConfiguration", "s3:ListBucket"],
                 "Resource": "arn:aws:s3:::raw"}""",
                """
                {"Effect": "Allow", "Action": ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl",
                 "s3:GetObjectVersionTagging"], "Resource": "arn:aws:s3:::raw/*"}""",
                """
                {"Effect": "Allow", "Action": ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"],
                 "Resource": "arn:aws:s3:::raw-twin/*"}""",
                useOf(sourceKey, "kms:Decrypt", "ap-south-1", "raw"),
                useOf(destinationKey, "kms:Encrypt", "ap-south-2", "raw-twin"));
    }

    private static String useOf(CloudResource key, String action, String region, String bucket) {
        return """
                {"Effect": "Allow", "Action": "%s", "Resource": "%s", "Condition": {
                 "StringEquals": {"kms:ViaService": "s3.%s.amazonaws.com"},
                 "StringLike": {"kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::%s"}}}""".formatted(action, arn(key), region, bucket);
    }
}
