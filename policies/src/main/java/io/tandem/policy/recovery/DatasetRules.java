package io.tandem.policy.recovery;

import static io.tandem.policy.recovery.Sites.overBoth;
import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replication of buckets. https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html */
final class DatasetRules {
    static final String REPLICATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
    static final String KEY = "destination.encryptionConfiguration.replicaKmsKeyId";

    private DatasetRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr01-buckets-are-replicated", CRITICAL, "Buckets are replicated to the other region")
                        .because("When the region is gone, so are the objects that only it had.")
                        .fix("a BucketReplicationConfig of the bucket; access logs need none.")
                        .on(Types.BUCKETS)
                        .requiresInStack(overBoth(DatasetRules::isCopied)),
                rule("dr03-replica-key-of-its-region", CRITICAL, "Replicas are encrypted with a key where they are")
                        .because("S3 accepts a key of the source's region, and then replicates nothing.")
                        .fix("replicaKmsKeyId of a key in the destination bucket's region.")
                        .on(REPLICATION)
                        .requiresInStack(each((entry, subject) -> target(entry, subject)
                                .map(bucket -> Sites.areOf(List.of(entry.at(KEY)), bucket.region(), KEY))
                                .orElse(Verdict.PASS))),
                rule("dr04-replication-role-suffices", CRITICAL, "The role of a replication may do what it takes")
                        .because("A missing right shows as objects that never arrive, and nowhere else.")
                        .fix(
                                "GetReplicationConfiguration and ListBucket on the source, GetObjectVersionForReplication on "
                                        + "its objects, ReplicateObject on the destination's, Decrypt and Encrypt on their keys.")
                        .link(
                                "https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html")
                        .on(REPLICATION)
                        .requiresInStack(each(ReplicationRights::suffice)),
                rule("dr05-replication-is-complete", HIGH, "Replication takes deletions along and is measured")
                        .because("Without metrics nobody sees that it lags; without markers the copies drift apart.")
                        .fix("status and deleteMarkerReplication Enabled; RTC, or an alarm on ReplicationLatency.")
                        .on(REPLICATION)
                        .requiresInStack(each(DatasetRules::isComplete)),
                rule("dr05-both-sides-versioned", CRITICAL, "Both buckets of a replication keep versions")
                        .because("AWS refuses replication from, and to, a bucket without versions.")
                        .fix("a BucketVersioning with status Enabled on both.")
                        .on(REPLICATION)
                        .requiresInStack(each(DatasetRules::areVersioned)),
                rule("dr06-replication-both-ways", HIGH, "What is replicated there is replicated back")
                        .because("After a failover the other side writes; what it writes must come home.")
                        .fix("a second BucketReplicationConfig, and replicaModifications Enabled in both.")
                        .on(REPLICATION)
                        .requiresInStack(each(DatasetRules::comesBack)));
    }

    @FunctionalInterface
    private interface EntryCheck {
        Verdict of(Value entry, Subject replication);
    }

    private static Check each(EntryCheck check) {
        return subject -> Verdict.all(subject.resource().properties().all("rules[]").stream()
                .map(entry -> entry.isUnknown() ? Verdict.deferred("rules") : check.of(entry, subject))
                .toList());
    }

    private static Optional<Resource> target(Value entry, Subject subject) {
        return bucket(
                entry.at("destination.bucket").text().map(arn -> arn.replaceFirst("arn:[^:]*:s3:::", "")), subject);
    }

    static Optional<Resource> bucket(Optional<String> name, Subject subject) {
        return subject.stack()
                .all(Types.BUCKETS)
                .filter(bucket -> name.isPresent() && bucket.at("bucket").text().equals(name))
                .findFirst();
    }

    /** Access logs need no copy: they are of what happened in their own region. */
    private static Verdict isCopied(Subject bucket) {
        return referring(REPLICATION, "bucket")
                .anyPasses(replication -> leaves(bucket.resource().region(), replication))
                .or(BucketParts.any(BucketParts.LOGGING, "targetBucket", subject -> Verdict.PASS))
                .of(bucket);
    }

    /** A bucket that is not among the resources may be anywhere. */
    private static Verdict leaves(Optional<String> region, Subject replication) {
        return Verdict.any(
                replication.resource().properties().all("rules[]").stream()
                        .map(entry -> Verdict.passIf(
                                        target(entry, replication)
                                                .filter(bucket ->
                                                        bucket.region().equals(region))
                                                .isEmpty(),
                                        "it is replicated within " + region.orElse("its region"))
                                .ifKnown(entry.at("destination.bucket")))
                        .toList(),
                "its replication has no rules");
    }

    private static Verdict areVersioned(Value entry, Subject replication) {
        var versioned = BucketParts.any(
                BucketParts.VERSIONING,
                "bucket",
                at("versioningConfiguration.status").is("Enabled"));
        if (replication.at("bucket").isUnknown()
                || entry.at("destination.bucket").isUnknown()) {
            return Verdict.deferred("bucket");
        }
        return Verdict.all(Stream.of(bucket(replication.at("bucket").text(), replication), target(entry, replication))
                .flatMap(Optional::stream)
                .map(bucket -> versioned.of(replication.of(bucket)))
                .toList());
    }

    private static Verdict isComplete(Value entry, Subject subject) {
        boolean late = !Alarms.on(subject.stack(), "ReplicationLatency", "SourceBucket", subject.at("bucket"))
                .isEmpty();
        return Verdict.all(List.of(
                        Verdict.passIf(isEnabled(entry, "status"), "a rule is not Enabled"),
                        Verdict.passIf(
                                isEnabled(entry, "deleteMarkerReplication.status"), "delete markers stay behind"),
                        Verdict.passIf(isEnabled(entry, "destination.metrics.status"), "nothing measures it"),
                        Verdict.passIf(
                                isEnabled(entry, "destination.replicationTime.status") || late,
                                "it has neither RTC nor an alarm on its latency")))
                .ifKnown(entry);
    }

    private static Verdict comesBack(Value entry, Subject subject) {
        var source = subject.at("bucket").text();
        boolean back = target(entry, subject)
                .flatMap(bucket -> bucket.at("bucket").text())
                .map(name -> subject.stack().all(REPLICATION).stream()
                        .filter(other ->
                                other.at("bucket").text().filter(name::equals).isPresent())
                        .anyMatch(other -> other.properties().all("rules[].destination.bucket").stream()
                                .anyMatch(arn -> arn.text().equals(source.map(own -> "arn:aws:s3:::" + own)))))
                .orElse(true);
        return Verdict.passIf(
                        back && isEnabled(entry, "sourceSelectionCriteria.replicaModifications.status"),
                        back ? "changes of replicas are not replicated" : "nothing replicates back")
                .ifKnown(entry);
    }

    private static boolean isEnabled(Value entry, String path) {
        return entry.at(path).text().filter("Enabled"::equals).isPresent();
    }
}
