package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.StackFile;
import io.tandem.testing.PolicyDocument;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class DatasetTest {
    private static final String BUCKET = "tandem-prod-raw-111122223333-ap-south-1";
    private static final String LIFECYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String LOCK = "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2";

    private final RecordedResources recorded = rawOf(StackFile.primary());

    @Test
    void theBucketBearsTheDatasetAndIsProtected() {
        assertThat(recorded.inputs("aws:s3/bucketV2:BucketV2", "tandem-prod-raw"))
                .containsEntry("bucket", BUCKET);
        assertThat(recorded.isProtected("aws:s3/bucketV2:BucketV2", "tandem-prod-raw"))
                .isTrue();
    }

    @Test
    void everyWriteMakesAVersion() {
        assertThat(recorded.inputs("aws:s3/bucketVersioningV2:BucketVersioningV2", "tandem-prod-raw-versioning"))
                .containsEntry("versioningConfiguration", Map.of("status", "Enabled"));
    }

    @Test
    void objectsAreEncryptedWithTheKeyOfTheDatasetsAndABucketKey() {
        assertThat(recorded.inputs(
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                        "tandem-prod-raw-encryption"))
                .containsEntry(
                        "rules",
                        List.of(Map.of(
                                "applyServerSideEncryptionByDefault",
                                Map.of("sseAlgorithm", "aws:kms", "kmsMasterKeyId", "arn:datasets-key"),
                                "bucketKeyEnabled",
                                true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"})
    void thePublicIsBlocked(String way) {
        assertThat(recorded.inputs(
                        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "tandem-prod-raw-public-access"))
                .containsEntry(way, true);
    }

    @Test
    void theBucketOwnerOwnsEveryObject() {
        assertThat(recorded.inputs(
                        "aws:s3/bucketOwnershipControls:BucketOwnershipControls", "tandem-prod-raw-ownership"))
                .containsEntry("rule", Map.of("objectOwnership", "BucketOwnerEnforced"));
    }

    @Test
    void nothingIsReadOrWrittenWithoutTls() {
        assertThat(policy().statement("TlsOnly"))
                .hasToString(
                        "{\"Sid\":\"TlsOnly\",\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"s3:*\","
                                + "\"Resource\":[\"arn:aws:s3:::" + BUCKET + "\",\"arn:aws:s3:::" + BUCKET + "/*\"],"
                                + "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}");
    }

    @Test
    void aWriteThatAsksForAnotherKeyOrForNoneOfOursIsRefused() {
        assertThat(policy().statement("NoOtherKey").get("Effect")).hasToString("\"Deny\"");
        assertThat(policy().condition("NoOtherKey"))
                .isEqualTo("{\"Null\":{\"s3:x-amz-server-side-encryption\":\"false\"},"
                        + "\"StringNotEquals\":{\"s3:x-amz-server-side-encryption-aws-kms-key-id\":"
                        + "\"arn:datasets-key\"}}");
    }

    @Test
    void aWriteWithAKeyOfTheClientIsRefused() {
        assertThat(policy().statement("NoKeyOfTheClient").get("Effect")).hasToString("\"Deny\"");
        assertThat(policy().condition("NoKeyOfTheClient"))
                .isEqualTo("{\"Null\":{\"s3:x-amz-server-side-encryption-customer-algorithm\":\"false\"}}");
    }

    @Test
    void accessIsLoggedUnderTheNameOfTheDataset() {
        assertThat(recorded.inputs("aws:s3/bucketLoggingV2:BucketLoggingV2", "tandem-prod-raw-logging"))
                .containsEntry("targetBucket", "log-bucket")
                .containsEntry("targetPrefix", "s3/raw/");
    }

    @Test
    void changesOfTheBucketsAccessComeOneAfterTheOther() {
        assertThat(recorded.dependencies("aws:s3/bucketPolicy:BucketPolicy", "tandem-prod-raw-policy"))
                .containsExactly("tandem-prod-raw-public-access");
        assertThat(recorded.dependencies(
                        "aws:s3/bucketOwnershipControls:BucketOwnershipControls", "tandem-prod-raw-ownership"))
                .containsExactly("tandem-prod-raw-policy");
    }

    @Test
    void objectsMoveAndOldVersionsAndAbandonedUploadsGo() {
        assertThat(rule(recorded))
                .containsEntry("status", "Enabled")
                .containsEntry("transitions", List.of(Map.of("days", 30.0, "storageClass", "INTELLIGENT_TIERING")))
                .containsEntry("noncurrentVersionExpiration", Map.of("noncurrentDays", 30.0))
                .containsEntry("abortIncompleteMultipartUpload", Map.of("daysAfterInitiation", 7.0));
    }

    @Test
    void whatIsKeptLosesOnlyItsEmptyDeleteMarkers() {
        assertThat(rule(recorded)).containsEntry("expiration", Map.of("expiredObjectDeleteMarker", true));
    }

    @Test
    void objectsExpireAtTheAgeThatIsSet() {
        var expiring = rawOf(StackFile.primary().with("data.datasets.raw.retentionDays", "400"));

        assertThat(rule(expiring)).containsEntry("expiration", Map.of("days", 400.0));
    }

    @Test
    void objectsOfTheStandardClassStayWhereTheyWereWritten() {
        var staying = rawOf(StackFile.primary().with("data.datasets.raw.storageClass", "standard"));

        assertThat(rule(staying)).doesNotContainKey("transitions");
    }

    @Test
    void nothingIsLockedUnlessAskedFor() {
        assertThat(recorded.inputs("aws:s3/bucketV2:BucketV2", "tandem-prod-raw"))
                .containsEntry("objectLockEnabled", false);
        assertThat(recorded.inputsOfAll(LOCK)).isEmpty();
    }

    @Test
    void aLockIsForTheDaysThatAreSet() {
        var locked = rawOf(StackFile.primary().with("data.datasets.raw.objectLockDays", "14"));

        assertThat(locked.inputs("aws:s3/bucketV2:BucketV2", "tandem-prod-raw"))
                .containsEntry("objectLockEnabled", true);
        assertThat(locked.inputs(LOCK, "tandem-prod-raw-lock"))
                .containsEntry("rule", Map.of("defaultRetention", Map.of("mode", "GOVERNANCE", "days", 14.0)));
    }

    private PolicyDocument policy() {
        return recorded.policy("aws:s3/bucketPolicy:BucketPolicy", "tandem-prod-raw-policy", "policy");
    }

    private static Map<String, Object> rule(RecordedResources recorded) {
        var rules = (List<?>)
                recorded.inputs(LIFECYCLE, "tandem-prod-raw-lifecycle").get("rules");
        return assertThat(rules)
                .singleElement()
                .asInstanceOf(map(String.class, Object.class))
                .actual();
    }

    private static RecordedResources rawOf(StackFile file) {
        var settings = Objects.requireNonNull(file.settings().data().datasets().get("raw"));
        return RecordedResources.of(ctx -> new Dataset(
                "tandem-prod",
                "raw",
                settings,
                Output.of("arn:datasets-key"),
                Output.of("log-bucket"),
                Sites.MUMBAI,
                ComponentResourceOptions.Empty));
    }
}
