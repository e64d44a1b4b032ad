package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;

/** Locks on objects. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html */
final class ObjectLocks {
    private ObjectLocks() {}

    static void configuration(Request request) {
        if (!Buckets.of(request).isVersioned()) {
            throw new Refusal(
                    "InvalidBucketState",
                    "bucket: Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration");
        }
        boolean period = !request.all("rule.defaultRetention.days").isEmpty()
                || !request.all("rule.defaultRetention.years").isEmpty();
        boolean mode = request.text("rule.defaultRetention.mode").isPresent();
        if (request.inputs().containsKey("rule") && !(period && mode)) {
            throw new Refusal("MalformedXML", "rule.defaultRetention: needs a mode and one of days and years");
        }
    }
}
