package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Optional;

/** A bucket and what the resources beside it say of it. Names of buckets are those of all regions. */
public record Bucket(Account account, CloudResource resource) {
    private static final String ARN = "arn:aws:s3:::";
    private static final String DEFAULT_ENCRYPTION = "rules[].applyServerSideEncryptionByDefault.";

    public static Optional<Bucket> named(Account account, String name) {
        return Regions.all().stream()
                .flatMap(region -> account.find(Types.BUCKET, region, name).stream())
                .map(resource -> new Bucket(account, resource))
                .findFirst();
    }

    public static Optional<Bucket> ofArn(Account account, String arn) {
        return Optional.of(arn)
                .filter(text -> text.startsWith(ARN))
                .flatMap(text -> named(account, text.substring(ARN.length())));
    }

    public String name() {
        return resource.id();
    }

    public String arn() {
        return ARN + name();
    }

    public String region() {
        return resource.scope();
    }

    public boolean isVersioned() {
        return configuration(Types.BUCKET_VERSIONING)
                .flatMap(versioning -> versioning.attribute("versioningConfiguration.status"))
                .map("Enabled"::equals)
                .orElse(isLockable());
    }

    /** Whether it was made for locks on its objects, or given them later. */
    public boolean isLocked() {
        return isLockable()
                || configuration(Types.BUCKET_OBJECT_LOCK_CONFIGURATION).isPresent();
    }

    /** The key that its objects are encrypted with; empty where S3 or AWS holds the key. */
    public Optional<String> key() {
        return encryption("kmsMasterKeyId");
    }

    /** Whether S3 holds the key of its objects itself, which it does unless told otherwise. */
    public boolean isEncryptedByS3() {
        return encryption("sseAlgorithm").map("AES256"::equals).orElse(true);
    }

    public boolean usesBucketKey() {
        return configuration(Types.BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION).stream()
                .flatMap(encryption -> Paths.all(encryption.inputs(), "rules[].bucketKeyEnabled").stream())
                .anyMatch(Boolean.TRUE::equals);
    }

    List<Statement> policy() {
        return PolicyDocument.allowedBy(
                configuration(Types.BUCKET_POLICY).flatMap(policy -> policy.attribute("policy")));
    }

    /** Whether access lists are off, as they are for every bucket since April 2023 unless it says otherwise. */
    boolean enforcesOwner() {
        return configuration(Types.BUCKET_OWNERSHIP_CONTROLS)
                .flatMap(controls -> controls.attribute("rule.objectOwnership"))
                .map("BucketOwnerEnforced"::equals)
                .orElse(true);
    }

    /** What stands in a resource of its own, such as the bucket's policy. */
    public Optional<CloudResource> configuration(String type) {
        return account.find(type, region(), name());
    }

    private boolean isLockable() {
        return Boolean.TRUE.equals(resource.outputs().get("objectLockEnabled"));
    }

    private Optional<String> encryption(String field) {
        return configuration(Types.BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION).stream()
                .flatMap(encryption -> Paths.all(encryption.inputs(), DEFAULT_ENCRYPTION + field).stream())
                .map(String::valueOf)
                .findFirst();
    }
}
