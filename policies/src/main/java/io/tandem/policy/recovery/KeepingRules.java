package io.tandem.policy.recovery;

import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import java.util.List;

/** What holds state is kept: protected, configured once. */
final class KeepingRules {
    static final List<String> STATEFUL = List.of(
            "aws:s3/bucketV2:BucketV2",
            "aws:s3/bucket:Bucket",
            Types.DATABASE,
            Types.TABLE,
            Types.TABLE_REPLICA,
            Types.SECRET,
            Types.REPOSITORY,
            Types.KEY,
            Types.REPLICA_KEY,
            Types.VAULT);

    /** What a bucket has one of, each by all names of its resource. */
    private static final List<List<String>> SINGLE = List.of(
            BucketParts.VERSIONING,
            List.of("aws:s3/bucketPolicy:BucketPolicy"),
            List.of("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"),
            BucketParts.LOGGING,
            BucketParts.ENCRYPTION,
            List.of(DatasetRules.REPLICATION),
            BucketParts.LIFECYCLE);

    private KeepingRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr34-state-is-protected", HIGH, "What holds state cannot be deleted by mistake")
                        .because("A renamed resource is a deleted one, in both regions at once.")
                        .fix("the option protect(true); no forceDestroy, no skipFinalSnapshot.")
                        .on(STATEFUL)
                        .requiresInStack(subject -> Verdict.all(List.of(
                                Verdict.passIf(subject.resource().protect(), "the engine does not protect it"),
                                at("forceDestroy")
                                        .isNotTrue()
                                        .and(at("forceDelete").isNotTrue())
                                        .of(subject),
                                at("skipFinalSnapshot")
                                        .isNotTrue()
                                        .unless(at("replicateSourceDb").isSet())
                                        .of(subject)))),
                rule("res01-one-configuration-per-bucket", MEDIUM, "A bucket has one configuration of a kind")
                        .because("Two resources that write the same setting undo each other with every up.")
                        .fix("delete one of them.")
                        .on(Types.BUCKETS)
                        .requiresInStack(KeepingRules::hasOneOfEach),
                rule("res06-subnets-have-acl", LOW, "Every subnet has a network ACL of its own making")
                        .because("The default ACL lets everything through.")
                        .fix("the subnet's id in subnetIds of a NetworkAcl.")
                        .on(Types.SUBNET)
                        .requiresInStack(referring(Types.NETWORK_ACL, "subnetIds")
                                .exists()
                                .or(referring("aws:ec2/networkAclAssociation:NetworkAclAssociation", "subnetId")
                                        .exists())));
    }

    private static Verdict hasOneOfEach(Subject subject) {
        var twice = SINGLE.stream()
                .filter(types ->
                        BucketParts.of(subject.resource(), types, subject).count() > 1)
                .map(types -> types.get(0).replaceFirst(".*:", ""))
                .toList();
        return Verdict.passIf(twice.isEmpty(), "it has two of " + twice);
    }
}
