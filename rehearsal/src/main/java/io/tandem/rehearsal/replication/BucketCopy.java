package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Bucket;
import io.tandem.rehearsal.cloud.rules.Permissions;
import io.tandem.rehearsal.cloud.rules.ReplicationRule;
import io.tandem.rehearsal.cloud.rules.Roles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The replication of one bucket to another. S3 takes nearly every configuration and fails later, object by object, for
 * one of these reasons. https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-failure-codes.html
 */
record BucketCopy(Bucket source, String destination, String role, List<ReplicationRule> allRules) {
    /** Replication Time Control. https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html */
    private static final Duration TIME_CONTROL = Duration.ofMinutes(15);

    /** Most objects take minutes, some hours, and S3 promises nothing. */
    private static final Duration NO_PROMISE = Duration.ofHours(24);

    private static final String SERVICE = "s3.amazonaws.com";

    Replication replication() {
        boolean timed = !rules().isEmpty() && rules().stream().allMatch(ReplicationRule::hasReplicationTime);
        return Replication.of(
                Kind.BUCKET,
                source.name(),
                source.region(),
                target().map(Bucket::region).orElse(""),
                timed ? TIME_CONTROL : NO_PROMISE,
                problem());
    }

    private Optional<String> problem() {
        return Stream.<Supplier<Optional<String>>>of(this::ofRules, this::ofBuckets, this::ofRole)
                .flatMap(check -> check.get().stream())
                .findFirst();
    }

    private Optional<String> ofRules() {
        if (rules().isEmpty()) {
            return Optional.of("every rule to it is disabled");
        }
        if (rules().stream().allMatch(ReplicationRule::isPartial)) {
            return Optional.of("the filters of its rules leave objects out");
        }
        boolean leavesOut =
                rules().stream().anyMatch(rule -> !rule.isOn("sourceSelectionCriteria.sseKmsEncryptedObjects"));
        return leavesOut && !source.isEncryptedByS3()
                ? Optional.of(
                        "SrcObjectNotEligible: its objects are encrypted with KMS, and sseKmsEncryptedObjects is not enabled")
                : Optional.empty();
    }

    private Optional<String> ofBuckets() {
        if (target().isEmpty()) {
            return Optional.of("DstBucketNotFound: " + destination);
        }
        if (!source.isVersioned()) {
            return Optional.of("the versioning of the source is suspended");
        }
        if (!target().get().isVersioned()) {
            return Optional.of("DstBucketUnversioned: the versioning of %s is suspended"
                    .formatted(target().get().name()));
        }
        return source.isLocked() && !target().get().isLocked()
                ? Optional.of("DstBucketObjectLockConfigMissing: the source has Object Lock, %s has not"
                        .formatted(target().get().name()))
                : Optional.empty();
    }

    private Optional<String> ofRole() {
        var found = Roles.find(source.account(), role);
        if (found.filter(this::isAssumable).isEmpty()) {
            return Optional.of("AssumeRoleNotPermitted: %s cannot assume '%s'".formatted(SERVICE, role));
        }
        var access = new CopyingRole(found.get(), source, target().orElseThrow());
        return rules().stream().flatMap(rule -> access.problem(rule).stream()).findFirst();
    }

    private boolean isAssumable(CloudResource found) {
        return Permissions.toAssume(
                found, SERVICE, Map.of("aws:SourceAccount", Account.ID, "aws:SourceArn", source.arn()));
    }

    private List<ReplicationRule> rules() {
        return allRules.stream().filter(ReplicationRule::isEnabled).toList();
    }

    private Optional<Bucket> target() {
        return Bucket.ofArn(source.account(), destination);
    }
}
