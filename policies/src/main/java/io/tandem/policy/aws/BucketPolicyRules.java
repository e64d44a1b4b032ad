package io.tandem.policy.aws;

import static io.tandem.policy.documents.Documents.none;
import static io.tandem.policy.documents.Documents.some;
import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;

import io.tandem.policy.documents.Statement;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What bucket policies and ACLs say. */
final class BucketPolicyRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/";
    private static final String POLICY = "aws:s3/bucketPolicy:BucketPolicy";
    private static final List<String> OPENABLE = List.of(
            POLICY,
            "aws:s3/bucketAclV2:BucketAclV2",
            "aws:s3/bucketAcl:BucketAcl",
            Types.BUCKETS.get(0),
            Types.BUCKETS.get(1));
    /** By name, or by a pattern that covers such a name. */
    private static final Pattern READING = Pattern.compile("(?i)[*?].*|s3:([*?gl].*)?");

    private static final Pattern WRITING = Pattern.compile("(?i)[*?].*|s3:(?!g|l|desc).*");
    private static final Pattern ACCOUNT = Pattern.compile("(?:arn:[^:]*:(?:iam|sts)::)?(\\d{12})(?::.*)?");
    private static final Setting ACCOUNTS =
            Setting.texts("allowedAccounts", List.of(), "Other accounts that may be granted access");

    private BucketPolicyRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("s3-no-public-read", CRITICAL, "Nobody unknown reads a bucket")
                        .because("Public objects are found by scanners within hours.")
                        .fix("a principal of this account, or a condition such as aws:PrincipalAccount.")
                        .link(GUIDE + "access-control-block-public-access.html")
                        .on(OPENABLE)
                        .requires(none("policy", "lets anybody read", statement -> isOpen(statement, READING))
                                .and(at("acl").isNotIn(List.of("public-read", "authenticated-read")))
                                .and(Grants.nobodyUnknown(Set.of("READ", "READ_ACP", "FULL_CONTROL")))),
                rule("s3-no-public-write", CRITICAL, "Nobody unknown writes a bucket")
                        .because("A bucket that anybody writes serves malware, on our bill.")
                        .fix("a principal of this account, or a condition such as aws:PrincipalAccount.")
                        .link(GUIDE + "access-control-block-public-access.html")
                        .on(OPENABLE)
                        .requires(none("policy", "lets anybody write", statement -> isOpen(statement, WRITING))
                                .and(at("acl").isNot("public-read-write"))
                                .and(Grants.nobodyUnknown(Set.of("WRITE", "WRITE_ACP")))),
                rule("s3-policy-no-wildcard", HIGH, "Bucket policies neither open all nor lock out all")
                        .because("An Allow for everybody on s3:* is a leak; a Deny of everything without a condition "
                                + "locks out even administrators.")
                        .fix("name principals and actions; give every Deny for everybody a condition.")
                        .on(POLICY)
                        .requires(none(
                                "policy",
                                "is for everybody on everything",
                                statement -> statement.isForAnybody()
                                        && isSweeping(statement)
                                        && !statement.isConditional())),
                rule("s3-tls-only", HIGH, "Buckets refuse plain HTTP")
                        .because("Without a Deny a client may send keys and data in the clear.")
                        .fix("a Deny on s3:* when aws:SecureTransport is false, in the bucket's policy.")
                        .link(GUIDE + "example-bucket-policies.html")
                        .on(Types.BUCKETS)
                        .requiresInStack(referring(POLICY, "bucket")
                                .anyPasses(some("policy", "denies all but TLS", BucketPolicyRules::isTlsOnly))),
                rule("s3-no-foreign-grants", HIGH, "Bucket policies name no account but known ones")
                        .because("A grant to another account is out of our hands: it decides who uses it.")
                        .fix("principals of this account, or list the account in allowedAccounts.")
                        .with(ACCOUNTS)
                        .on(POLICY)
                        .requiresInStack(BucketPolicyRules::namesOnlyKnownAccounts));
    }

    static boolean isTlsOnly(Statement statement) {
        return statement.isDeny()
                && statement.isForAnybody()
                && statement.condition("Bool", "aws:SecureTransport").contains("false");
    }

    private static boolean isOpen(Statement statement, Pattern actions) {
        boolean about = !statement.json().field("NotAction").isAbsent()
                || statement.actions().stream().anyMatch(actions.asMatchPredicate());
        return about && statement.isOpen();
    }

    private static boolean isSweeping(Statement statement) {
        return statement.actions().stream().anyMatch(action -> action.equals("*") || action.equals("s3:*"));
    }

    private static Verdict namesOnlyKnownAccounts(Subject subject) {
        var own = Accounts.own(subject.stack());
        if (own.isEmpty()) {
            return Verdict.deferred("the account of the stack");
        }
        var known = new HashSet<>(subject.settings().texts(ACCOUNTS));
        known.addAll(own);
        return none(
                        "policy",
                        "names a foreign account",
                        statement -> statement.isAllow()
                                && statement.accounts().stream()
                                        .map(ACCOUNT::matcher)
                                        .anyMatch(match -> match.matches() && !known.contains(match.group(1))))
                .of(subject);
    }
}
