package io.tandem.policy.aws;

import static io.tandem.policy.aws.Types.BUCKETS;
import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Buckets together with the resources that configure them, in either style: split, or written into the bucket. */
final class BucketRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/";
    private static final String BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    private static final String ACCOUNT_BLOCK = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
    private static final String ENCRYPTION =
            "aws:s3/bucketServerSideEncryptionConfiguration%1$s:BucketServerSideEncryptionConfiguration%1$s";
    private static final Check ALL_FOUR = at("blockPublicAcls")
            .isTrue()
            .and(at("blockPublicPolicy").isTrue())
            .and(at("ignorePublicAcls").isTrue())
            .and(at("restrictPublicBuckets").isTrue());
    private static final String INLINE = "serverSideEncryptionConfiguration.rule.";
    private static final Check TAKES_LOGS =
            split("aws:s3/bucketLogging%1$s:BucketLogging%1$s", "targetBucket", subject -> Verdict.PASS);

    /** Load balancers write to nothing but S3's own keys: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html */
    private static final Check TAKES_REQUEST_LOGS = subject -> Verdict.any(
            Types.LOAD_BALANCERS.stream()
                    .map(type -> referring(type, "accessLogs.bucket").exists().of(subject))
                    .toList(),
            "");

    private BucketRules() {}

    static List<Rule> rules() {
        return Stream.of(access(), content(), history()).flatMap(List::stream).toList();
    }

    /** A configuration resource of the bucket, by either of its names. */
    static Check split(String types, String property, Check check) {
        return referring(types.formatted("V2"), property)
                .anyPasses(check)
                .or(referring(types.formatted(""), property).anyPasses(check));
    }

    private static List<Rule> access() {
        return List.of(
                rule("s3-public-access-blocked", CRITICAL, "Buckets block every public access")
                        .because("One ACL or policy written by mistake makes all objects public.")
                        .fix("a BucketPublicAccessBlock of the bucket with all four flags true.")
                        .link(GUIDE + "access-control-block-public-access.html")
                        .on(BUCKETS)
                        .requiresInStack(referring(BLOCK, "bucket").anyPasses(ALL_FOUR)),
                rule("s3-account-public-access-blocked", CRITICAL, "The account's block of public access is whole")
                        .because("A flag that is off in the account is off for every bucket without its own.")
                        .fix("all four flags true.")
                        .link(GUIDE + "access-control-block-public-access.html")
                        .on(ACCOUNT_BLOCK)
                        .requires(ALL_FOUR),
                rule("s3-access-points-private", CRITICAL, "Access points block every public access")
                        .because(
                                "An access point has a policy of its own, which can be public although the bucket is not.")
                        .fix("publicAccessBlockConfiguration with all four flags true.")
                        .on(
                                "aws:s3/accessPoint:AccessPoint",
                                "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint")
                        .requires(flagsUnder("publicAccessBlockConfiguration")
                                .and(flagsUnder("details.publicAccessBlock"))),
                rule("s3-acls-off", MEDIUM, "Buckets have no ACLs")
                        .because("With ACLs, whoever writes an object owns it and may open it to others.")
                        .fix("BucketOwnershipControls with BucketOwnerEnforced.")
                        .link(GUIDE + "about-object-ownership.html")
                        .on(BUCKETS)
                        .requiresInStack(referring("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "bucket")
                                .anyPasses(at("rule.objectOwnership").is("BucketOwnerEnforced"))));
    }

    private static Check flagsUnder(String path) {
        return at(path + ".blockPublicAcls")
                .orElse(true)
                .isTrue()
                .and(at(path + ".blockPublicPolicy").orElse(true).isTrue())
                .and(at(path + ".ignorePublicAcls").orElse(true).isTrue())
                .and(at(path + ".restrictPublicBuckets").orElse(true).isTrue());
    }

    private static List<Rule> content() {
        var byDefault = "rules.applyServerSideEncryptionByDefault.";
        return List.of(
                rule("s3-own-key", HIGH, "Buckets are encrypted with a key of our own")
                        .because("Under AES256 whoever reads the bucket reads the data; a key adds a second lock.")
                        .fix("a BucketServerSideEncryptionConfigurationV2 with aws:kms and kmsMasterKeyId.")
                        .link(GUIDE + "UsingKMSEncryption.html")
                        .on(BUCKETS)
                        .requiresInStack(split(ENCRYPTION, "bucket", hasOwnKey(byDefault))
                                .or(hasOwnKey(INLINE + "applyServerSideEncryptionByDefault."))
                                .unless(TAKES_LOGS)
                                .unless(TAKES_REQUEST_LOGS)),
                rule("s3-bucket-key", LOW, "Buckets use bucket keys")
                        .because(
                                "Without one every object costs a request to KMS, up to 99 % of the bill for small ones.")
                        .fix("bucketKeyEnabled(true) in the encryption rule.")
                        .link(GUIDE + "bucket-key.html")
                        .on(BUCKETS)
                        .requiresInStack(split(
                                        ENCRYPTION,
                                        "bucket",
                                        at("rules.bucketKeyEnabled")
                                                .isTrue()
                                                .when(at(byDefault + "sseAlgorithm")
                                                        .matches("aws:kms.*")))
                                .or(at(INLINE + "bucketKeyEnabled").isTrue())),
                rule("s3-access-logged", MEDIUM, "Access to buckets is logged")
                        .because("After a leak the log is the only answer to what was read, and by whom.")
                        .fix("a BucketLoggingV2 of the bucket, to a bucket for logs.")
                        .link(GUIDE + "ServerLogs.html")
                        .on(BUCKETS)
                        .requiresInStack(split(
                                        "aws:s3/bucketLogging%1$s:BucketLogging%1$s",
                                        "bucket", at("targetBucket").isSet())
                                .or(at("loggings.targetBucket").isSet())
                                .or(at("logging.targetBucket").isSet())
                                .unless(TAKES_LOGS)));
    }

    private static List<Rule> history() {
        var lifecycle = "aws:s3/bucketLifecycleConfiguration%1$s:BucketLifecycleConfiguration%1$s";
        return List.of(
                rule("s3-versioned", HIGH, "Buckets keep versions")
                        .because("What is overwritten or deleted is gone for good, and nothing can be replicated.")
                        .fix("a BucketVersioningV2 of the bucket with status Enabled.")
                        .link(GUIDE + "Versioning.html")
                        .on(BUCKETS)
                        .requiresInStack(split(
                                        "aws:s3/bucketVersioning%1$s:BucketVersioning%1$s",
                                        "bucket",
                                        at("versioningConfiguration.status").is("Enabled"))
                                .or(at("versioning.enabled").isTrue())),
                rule("s3-lifecycle", LOW, "Old versions and broken uploads are cleaned up")
                        .because(
                                "With versions on, what is deleted is still stored and paid; so are unfinished uploads.")
                        .fix("a lifecycle rule with noncurrentVersionExpiration and abortIncompleteMultipartUpload.")
                        .link(GUIDE + "object-lifecycle-mgmt.html")
                        .on(BUCKETS)
                        .requiresInStack(split(
                                        lifecycle,
                                        "bucket",
                                        anyRule("noncurrentVersionExpiration")
                                                .and(anyRule("abortIncompleteMultipartUpload")))
                                .or(anyInlineRule("noncurrentVersionExpiration")
                                        .and(anyInlineRule("abortIncompleteMultipartUploadDays")))));
    }

    private static Check hasOwnKey(String path) {
        return at(path + "sseAlgorithm").matches("aws:kms.*").and(KeyRules.isOurs(path + "kmsMasterKeyId"));
    }

    private static Check anyInlineRule(String block) {
        return at("lifecycleRules")
                .satisfies("a list with an enabled rule with " + block, rules -> rules.items().stream()
                        .anyMatch(item ->
                                item.at("enabled").isTrue() && !item.at(block).isAbsent()));
    }

    private static Check anyRule(String block) {
        return at("rules").satisfies("a list with an enabled rule with " + block, rules -> rules.items().stream()
                .anyMatch(item ->
                        item.at("status").text().filter("Enabled"::equals).isPresent()
                                && !item.at(block).isAbsent()));
    }
}
