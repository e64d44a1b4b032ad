package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;

/**
 * Where load balancers log to. They write a test file when logging is turned on.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
final class LoadBalancerLogs {
    private static final List<String> KINDS = List.of("accessLogs", "connectionLogs");
    private static final String SERVICE = "logdelivery.elasticloadbalancing.amazonaws.com";

    /** Accounts of AWS that wrote the logs before there was a service principal; newer regions have none. */
    private static final Map<String, String> LEGACY = Map.of("ap-south-1", "718504428378", "us-east-1", "127311923021");

    private LoadBalancerLogs() {}

    static void bucket(Request request) {
        KINDS.stream().filter(kind -> request.flag(kind + ".enabled")).forEach(kind -> new Target(request, kind)
                .check());
    }

    private record Target(Request request, String kind) {
        void check() {
            var name = request.text(kind + ".bucket").orElse("");
            var bucket = Bucket.named(request.account(), name).orElseThrow(() -> refusal("it does not exist"));
            if (!bucket.region().equals(request.scope())) {
                throw refusal("it is in %s, the load balancer in %s".formatted(bucket.region(), request.scope()));
            }
            if (!bucket.isEncryptedByS3()) {
                throw refusal("it is encrypted with a KMS key, load balancers write only where S3 holds the key");
            }
            var object = "%s/%sAWSLogs/%s/ELBAccessLogTestFile".formatted(bucket.arn(), prefix(), Account.ID);
            if (!mayWrite(bucket, object)) {
                throw refusal("its policy must allow %s to s3:PutObject %s".formatted(SERVICE, object));
            }
        }

        private boolean mayWrite(Bucket bucket, String object) {
            var balancer = "arn:aws:elasticloadbalancing:%s:%s:loadbalancer/app/%s/0123456789abcdef"
                    .formatted(request.scope(), Account.ID, request.text("name").orElse(""));
            var context = Map.of(
                    "aws:SourceArn",
                    balancer,
                    "aws:SourceAccount",
                    Account.ID,
                    "aws:SecureTransport",
                    "true",
                    "s3:x-amz-acl",
                    "bucket-owner-full-control");
            var policy = bucket.policy();
            var legacy = LEGACY.getOrDefault(request.scope(), "none");
            return Permissions.grants(policy, "Service", SERVICE, "s3:PutObject", object, context)
                    || List.of(legacy, "arn:aws:iam::" + legacy + ":root").stream()
                            .anyMatch(account ->
                                    Permissions.grants(policy, "AWS", account, "s3:PutObject", object, context));
        }

        private String prefix() {
            return Paths.text(request.inputs(), kind + ".prefix")
                    .filter(prefix -> !prefix.isEmpty())
                    .map(prefix -> prefix + "/")
                    .orElse("");
        }

        private Refusal refusal(String reason) {
            return new Refusal(
                    "InvalidConfigurationRequest",
                    "%s.bucket: Access Denied for bucket: %s. Please check S3bucket permission: %s"
                            .formatted(kind, request.text(kind + ".bucket").orElse(""), reason));
        }
    }
}
