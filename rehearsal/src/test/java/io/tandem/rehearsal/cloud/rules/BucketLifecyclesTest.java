package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_LIFECYCLE_CONFIGURATION;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketLifecyclesTest extends InWorld {

    private void make(Object... rule) {
        world.make(BUCKET_LIFECYCLE_CONFIGURATION, "rules", List.of(rule(rule)));
    }

    private static Map<String, Object> rule(Object... changes) {
        return Inputs.with(Inputs.of("id", "age", "status", "Enabled", "filter.prefix", ""), changes);
    }

    private static Map<String, Object> move(int days, String storageClass) {
        return Inputs.of("days", days, "storageClass", storageClass);
    }

    private static Map<String, Object> noncurrent(int days, String storageClass) {
        return Inputs.of("noncurrentDays", days, "storageClass", storageClass);
    }

    @Test
    void aRuleThatDoesNothingIsRefused() {
        assertRefused("InvalidRequest", "At least one action", () -> make());
    }

    @Test
    void twoRulesOfOneIdAreRefused() {
        var rule = rule("expiration.days", 1);

        assertRefused(
                "InvalidArgument",
                "rules[].id",
                () -> world.make(BUCKET_LIFECYCLE_CONFIGURATION, "rules", List.of(rule, rule)));
    }

    @Test
    void objectsThatMoveDownAndGoAreTaken() {
        make(
                "transitions",
                List.of(move(30, "STANDARD_IA"), move(60, "GLACIER_IR"), move(180, "DEEP_ARCHIVE")),
                "expiration.days",
                365,
                "noncurrentVersionTransitions",
                List.of(noncurrent(30, "STANDARD_IA")),
                "noncurrentVersionExpiration.noncurrentDays",
                90,
                "abortIncompleteMultipartUpload.daysAfterInitiation",
                7);
    }

    @Test
    void objectsMoveToInfrequentAccessAfterThirtyDays() {
        assertRefused(
                "InvalidArgument", "rules[].transitions", () -> make("transitions", List.of(move(29, "STANDARD_IA"))));
        assertRefused(
                "InvalidArgument",
                "rules[].noncurrentVersionTransitions",
                () -> make("noncurrentVersionTransitions", List.of(noncurrent(7, "ONEZONE_IA"))));
    }

    @Test
    void objectsMayMoveToGlacierAtOnce() {
        make("transitions", List.of(move(0, "GLACIER_IR")));
    }

    @Test
    void objectsStayInInfrequentAccessForThirtyDays() {
        assertRefused(
                "InvalidArgument",
                "'GLACIER'",
                () -> make("transitions", List.of(move(30, "STANDARD_IA"), move(45, "GLACIER"))));
    }

    @Test
    void objectsDoNotMoveUp() {
        assertRefused(
                "InvalidArgument",
                "'DEEP_ARCHIVE'",
                () -> make("transitions", List.of(move(30, "DEEP_ARCHIVE"), move(60, "GLACIER"))));
    }

    @Test
    void objectsGoAfterTheyMoved() {
        assertRefused(
                "InvalidArgument",
                "Expiration",
                () -> make("transitions", List.of(move(60, "GLACIER")), "expiration.days", 60));
    }

    @Test
    void partsOfUploadsHaveNoTags() {
        assertRefused(
                "InvalidRequest",
                "abortIncompleteMultipartUpload",
                () -> make(
                        "abortIncompleteMultipartUpload.daysAfterInitiation", 7,
                        "filter.tag.key", "class",
                        "filter.tag.value", "raw"));
    }

    @Test
    void anExpiryHasOneForm() {
        assertRefused(
                "MalformedXML",
                "expiration",
                () -> make("expiration.days", 7, "expiration.expiredObjectDeleteMarker", true));
    }
}
