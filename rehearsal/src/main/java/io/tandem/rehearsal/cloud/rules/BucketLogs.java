package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Map;

/** Where access logs go. https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html */
final class BucketLogs {
    private static final String SERVICE = "logging.s3.amazonaws.com";

    private BucketLogs() {}

    static void target(Request request) {
        var name = request.text("targetBucket").orElse("");
        var target = Bucket.named(request.account(), name)
                .orElseThrow(() -> refusal("The target bucket for logging does not exist: '" + name + "'"));
        if (!target.region().equals(request.scope())) {
            throw new Refusal(
                    "CrossLocationLoggingProhibited",
                    "targetBucket: '%s' is in %s, the bucket in %s".formatted(name, target.region(), request.scope()));
        }
        if (target.isLocked()) {
            throw refusal("'%s' has Object Lock, which a target of access logs must not have".formatted(name));
        }
        refuseUnlessDeliverable(request, target);
    }

    private static void refuseUnlessDeliverable(Request request, Bucket target) {
        if (target.enforcesOwner() && !request.all("targetGrants").isEmpty()) {
            throw new Refusal(
                    "InvalidArgument",
                    "targetGrants: '%s' enforces its owner and takes no grants".formatted(target.name()));
        }
        var object = target.arn() + "/" + request.text("targetPrefix").orElse("") + "log";
        var context = Map.of(
                "aws:SourceArn",
                Buckets.of(request).arn(),
                "aws:SourceAccount",
                Account.ID,
                "aws:SecureTransport",
                "true");
        if (target.enforcesOwner()
                && !Permissions.grants(target.policy(), "Service", SERVICE, "s3:PutObject", object, context)) {
            throw refusal(
                    "the policy of '%s' must allow %s to s3:PutObject %s".formatted(target.name(), SERVICE, object));
        }
    }

    private static Refusal refusal(String message) {
        return new Refusal("InvalidTargetBucketForLogging", "targetBucket: " + message);
    }
}
