package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Set;
import java.util.regex.Pattern;

/** Policies of buckets. https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html */
final class BucketPolicies {
    private static final Pattern ON_BUCKET = Pattern.compile("s3:(Create|Delete|Get|List|Put)Bucket.*");

    /** Of the actions on objects, those that policies of buckets name most. */
    private static final Set<String> ON_OBJECTS = Set.of(
            "s3:AbortMultipartUpload",
            "s3:DeleteObject",
            "s3:DeleteObjectVersion",
            "s3:GetObject",
            "s3:GetObjectAcl",
            "s3:GetObjectVersion",
            "s3:ListMultipartUploadParts",
            "s3:PutObject",
            "s3:PutObjectAcl",
            "s3:ReplicateDelete",
            "s3:ReplicateObject",
            "s3:ReplicateTags");

    private BucketPolicies() {}

    static void policy(Request request) {
        var bucket = Buckets.of(request);
        var policy = Policies.parse(
                "MalformedPolicy", "policy", request.text("policy").orElse(""), PolicyGrammar::bucket);
        Principals.invalid(request, policy).ifPresent(principal -> {
            throw malformed("Invalid principal in policy: " + principal);
        });
        policy.statements().forEach(statement -> {
            refuseForeign(statement, bucket);
            refuseIdle(statement, bucket);
        });
        if (blocksPublic(bucket) && policy.statements().stream().anyMatch(PublicAccess::isOpen)) {
            throw new Refusal(
                    "AccessDenied",
                    "policy: public policies are prevented by the BlockPublicPolicy setting of '%s'"
                            .formatted(bucket.name()));
        }
    }

    /** Every resource is this bucket or in it. */
    private static void refuseForeign(Statement statement, Bucket bucket) {
        statement.resources().stream()
                .filter(resource -> !isIn(bucket, resource))
                .findFirst()
                .ifPresent(resource -> {
                    throw malformed("Policy has invalid resource: " + resource);
                });
    }

    private static boolean isIn(Bucket bucket, String resource) {
        var arn = bucket.arn();
        return resource.equals(arn) || resource.startsWith(arn + "/") || resource.startsWith(arn + "*");
    }

    /** Every action is one on a bucket or on objects, and the statement names such a resource. */
    private static void refuseIdle(Statement statement, Bucket bucket) {
        boolean onBucket = statement.covers(bucket.arn());
        boolean onObjects = statement.has("NotResource")
                || statement.resources().stream()
                        .anyMatch(resource -> resource.contains("/") || resource.endsWith("*"));
        statement.actions().stream()
                .filter(action -> !action.contains("*"))
                .filter(action -> (ON_OBJECTS.contains(action) && !onObjects)
                        || (ON_BUCKET.matcher(action).matches() && !onBucket))
                .findFirst()
                .ifPresent(action -> {
                    throw malformed("Action does not apply to any resource(s) in statement: " + action);
                });
    }

    /** New buckets block public policies until they are told not to. */
    private static boolean blocksPublic(Bucket bucket) {
        return bucket.configuration(Types.BUCKET_PUBLIC_ACCESS_BLOCK)
                .map(block -> Boolean.TRUE.equals(block.outputs().get("blockPublicPolicy")))
                .orElse(true);
    }

    private static Refusal malformed(String message) {
        return new Refusal("MalformedPolicy", "policy: " + message);
    }
}
