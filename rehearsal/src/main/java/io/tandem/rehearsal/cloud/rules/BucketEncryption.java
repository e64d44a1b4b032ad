package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;

/** Default encryption of buckets. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html */
final class BucketEncryption {
    private static final String DEFAULT = "applyServerSideEncryptionByDefault.";

    private BucketEncryption() {}

    static void key(Request request) {
        var rules = request.objects("rules");
        if (rules.size() != 1) {
            throw new Refusal("MalformedXML", "rules: has %d items, legal is 1".formatted(rules.size()));
        }
        Paths.text(rules.get(0), DEFAULT + "kmsMasterKeyId")
                .filter(key -> !key.isEmpty())
                .ifPresent(key -> refuseUnlessUsable(request, rules.get(0), key));
    }

    private static void refuseUnlessUsable(Request request, Map<String, Object> rule, String key) {
        if (Paths.text(rule, DEFAULT + "sseAlgorithm")
                .filter(algorithm -> algorithm.startsWith("aws:kms"))
                .isEmpty()) {
            throw new Refusal(
                    "InvalidArgument",
                    "kmsMasterKeyId: a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse");
        }
        if (key.startsWith("arn:") && !Regions.of(key).equals(request.scope())) {
            throw new Refusal(
                    "InvalidArgument",
                    "kmsMasterKeyId: '%s' is in %s, the bucket in %s".formatted(key, Regions.of(key), request.scope()));
        }
        if (key.contains(":key/") && Keys.find(request, key).isEmpty()) {
            throw new Refusal("KMS.NotFoundException", "kmsMasterKeyId: Key '%s' does not exist".formatted(key));
        }
    }
}
