package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Replication of buckets, as far as S3 checks it when it is set up; whether the role can do it shows only when objects
 * are copied. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketReplication.html
 */
final class BucketReplications {
    private BucketReplications() {}

    static void configuration(Request request) {
        if (!Buckets.of(request).isVersioned()) {
            throw new Refusal(
                    "InvalidRequest",
                    "bucket: Versioning must be 'Enabled' on the bucket to apply a replication configuration");
        }
        var rules = request.objects("rules");
        refuseEqual(rules);
        rules.forEach(rule -> {
            ReplicationRule.of(rule).check();
            destination(request, rule);
        });
    }

    private static void refuseEqual(List<Map<String, Object>> rules) {
        var ids = new HashSet<Object>();
        var priorities = new HashSet<Integer>();
        rules.forEach(rule -> {
            if (rule.get("id") != null && !ids.add(rule.get("id"))) {
                throw new Refusal("InvalidArgument", "rules[].id: Rule Id must be unique: " + rule.get("id"));
            }
            // The provider sends 0 for a priority that is not set, and none for rules without a filter.
            int priority = Numbers.whole(rule, "priority").orElse(0);
            if (rule.containsKey("filter") && !priorities.add(priority)) {
                throw new Refusal(
                        "InvalidRequest",
                        "rules[].priority: Found overlapping priority %d in replication configuration"
                                .formatted(priority));
            }
        });
    }

    private static void destination(Request request, Map<String, Object> rule) {
        var arn = Paths.text(rule, "destination.bucket").orElse("");
        var destination = Bucket.ofArn(request.account(), arn)
                .orElseThrow(() -> refusal("bucket", "Destination bucket must exist: " + arn));
        if (destination.name().equals(request.text("bucket").orElse(""))) {
            throw refusal("bucket", "Destination bucket cannot be the same as the source bucket");
        }
        if (!destination.isVersioned()) {
            throw refusal("bucket", "Destination bucket must have versioning enabled: " + arn);
        }
        Paths.text(rule, "destination.encryptionConfiguration.replicaKmsKeyId")
                .filter(key ->
                        Keys.find(request.account(), destination.region(), key).isEmpty())
                .ifPresent(key -> {
                    throw refusal(
                            "encryptionConfiguration.replicaKmsKeyId",
                            "'%s' is no key of %s, the region of the destination bucket"
                                    .formatted(key, destination.region()));
                });
    }

    private static Refusal refusal(String property, String message) {
        return new Refusal("InvalidRequest", "rules[].destination." + property + ": " + message);
    }
}
