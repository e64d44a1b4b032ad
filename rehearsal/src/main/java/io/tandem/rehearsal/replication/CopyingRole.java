package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Bucket;
import io.tandem.rehearsal.cloud.rules.Keys;
import io.tandem.rehearsal.cloud.rules.Permissions;
import io.tandem.rehearsal.cloud.rules.ReplicationRule;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the role of a replication needs: to read the source, to write the destination, and the keys of both.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
 */
record CopyingRole(CloudResource role, Bucket source, Bucket destination) {
    private static final String OBJECT = "object";

    /** An action that S3 takes in the role's name, and what S3 says when it may not. */
    private record Need(String action, Bucket bucket, boolean onObjects, String code) {}

    Optional<String> problem(ReplicationRule rule) {
        return needs(rule)
                .filter(need -> !may(need, rule))
                .findFirst()
                .map(need -> "%s: the role %s may not %s in %s"
                        .formatted(
                                need.code(),
                                role.id(),
                                need.action(),
                                need.bucket().name()))
                .or(() -> sourceKey(rule))
                .or(() -> destinationKey(rule));
    }

    private Stream<Need> needs(ReplicationRule rule) {
        var always = Stream.of(
                new Need("s3:GetReplicationConfiguration", source, false, "SrcGetObjectNotPermitted"),
                new Need("s3:ListBucket", source, false, "SrcGetObjectNotPermitted"),
                new Need("s3:GetObjectVersionForReplication", source, true, "SrcGetObjectNotPermitted"),
                new Need("s3:GetObjectVersionAcl", source, true, "SrcGetAclNotPermitted"),
                new Need("s3:GetObjectVersionTagging", source, true, "SrcGetTaggingNotPermitted"),
                new Need("s3:ReplicateObject", destination, true, "DstPutObjNotPermitted"),
                new Need("s3:ReplicateTags", destination, true, "DstPutTaggingNotPermitted"));
        var deletions = Stream.of(new Need("s3:ReplicateDelete", destination, true, "DstDelObjNotPermitted"))
                .filter(need -> rule.isOn("deleteMarkerReplication"));
        var locks = Stream.of("s3:GetObjectRetention", "s3:GetObjectLegalHold")
                .filter(action -> source.isLocked())
                .map(action -> new Need(action, source, true, "SrcGetObjectNotPermitted"));
        return Stream.of(always, deletions, locks).flatMap(needs -> needs);
    }

    private boolean may(Need need, ReplicationRule rule) {
        var context = Map.of(
                "aws:PrincipalArn", arn(),
                "aws:PrincipalAccount", Account.ID,
                "aws:ResourceAccount", Account.ID,
                "s3:ResourceAccount", Account.ID,
                "aws:SecureTransport", "true");
        var resource =
                need.onObjects() ? objectIn(need.bucket(), rule) : need.bucket().arn();
        return Permissions.onBucket(role, need.bucket(), need.action(), resource, context);
    }

    private Optional<String> sourceKey(ReplicationRule rule) {
        return source.key().filter(key -> key.contains(":key/")).flatMap(key -> KeyState.problem(
                        source.account(), source.region(), Optional.of(key))
                .or(() -> use(key, source, "kms:Decrypt", rule)));
    }

    private Optional<String> destinationKey(ReplicationRule rule) {
        return rule.replicaKey().flatMap(key -> {
            var found = Keys.find(destination.account(), destination.region(), key);
            if (found.isEmpty()) {
                return Optional.of("DstKmsKeyNotFound: " + key);
            }
            return Keys.isEnabled(found.get())
                    ? use(key, destination, "kms:Encrypt", rule)
                    : Optional.of("DstKmsKeyInvalidState: %s is disabled".formatted(key));
        });
    }

    /** With a bucket key the encryption context is the bucket, otherwise the object. */
    private Optional<String> use(String keyArn, Bucket bucket, String action, ReplicationRule rule) {
        var context = Map.of(
                "aws:PrincipalArn",
                arn(),
                "kms:CallerAccount",
                Account.ID,
                "kms:ViaService",
                "s3.%s.amazonaws.com".formatted(bucket.region()),
                "kms:EncryptionContext:aws:s3:arn",
                bucket.usesBucketKey() ? bucket.arn() : objectIn(bucket, rule));
        return Keys.find(bucket.account(), bucket.region(), keyArn)
                .filter(key -> !Permissions.onKey(bucket.account(), role, key, action, context))
                .map(key -> "AccessDenied: the role %s may not %s with key %s through S3 of %s for %s"
                        .formatted(
                                role.id(),
                                action,
                                key.id(),
                                bucket.region(),
                                context.get("kms:EncryptionContext:aws:s3:arn")));
    }

    private static String objectIn(Bucket bucket, ReplicationRule rule) {
        return bucket.arn() + "/" + rule.prefix() + OBJECT;
    }

    private String arn() {
        return role.attribute("arn").orElseThrow();
    }
}
