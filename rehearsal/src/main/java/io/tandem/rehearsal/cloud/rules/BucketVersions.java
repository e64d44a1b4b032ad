package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;

/** Versioning, once on, is only ever suspended. https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html */
final class BucketVersions {
    private static final String STATUS = "versioningConfiguration.status";

    private BucketVersions() {}

    static void status(Request request) {
        var current = request.current();
        var asked = request.text(STATUS).orElse("");
        if (current != null
                && asked.equals("Disabled")
                && !current.attribute(STATUS).filter("Disabled"::equals).isPresent()) {
            throw new Refusal(
                    "IllegalVersioningConfigurationException",
                    STATUS + ": The versioning of a bucket can be suspended, not taken back");
        }
        if (!asked.equals("Enabled")) {
            refuseUnlessFree(request);
        }
    }

    /** The provider suspends versioning when the resource goes, and puts up with a refusal for locked buckets. */
    static void kept(Request request) {
        boolean on =
                Paths.text(request.inputs(), STATUS).filter("Enabled"::equals).isPresent();
        if (on && request.operation() == Request.Operation.DELETE) {
            refuseWhileReplicated(request);
        }
    }

    private static void refuseUnlessFree(Request request) {
        refuseWhileReplicated(request);
        if (Buckets.of(request).isLocked()) {
            throw new Refusal(
                    "InvalidBucketState",
                    STATUS
                            + ": An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.");
        }
    }

    private static void refuseWhileReplicated(Request request) {
        Bucket.named(request.account(), request.text("bucket").orElse(""))
                .flatMap(bucket -> bucket.configuration(Types.BUCKET_REPLICATION_CONFIG))
                .ifPresent(replication -> {
                    throw new Refusal(
                            "InvalidBucketState",
                            "%s: A replication configuration (%s) is present on this bucket, so you cannot change the versioning state."
                                    .formatted(STATUS, replication.logicalName()));
                });
    }
}
