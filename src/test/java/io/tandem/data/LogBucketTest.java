package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.testing.PolicyDocument;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class LogBucketTest {
    private static final String ARN = "arn:aws:s3:::tandem-prod-logs-111122223333-ap-south-1";

    private final RecordedResources recorded = RecordedResources.of(
            ctx -> new LogBucket("tandem-prod", 365, Sites.MUMBAI, ComponentResourceOptions.Empty));

    @Test
    void logsAreEncryptedWithKeysOfS3BecauseTheirWritersTakeNoOther() {
        assertThat(recorded.inputs(
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                        "tandem-prod-logs-encryption"))
                .containsEntry(
                        "rules",
                        List.of(Map.of(
                                "applyServerSideEncryptionByDefault",
                                Map.of("sseAlgorithm", "AES256"),
                                "bucketKeyEnabled",
                                false)));
    }

    @Test
    void bucketsOfThisStackAloneDeliverTheirLogsBelowTheirPrefix() {
        var statement = policy().statement("AccessLogsOfBuckets");

        assertThat(statement.get("Principal")).hasToString("{\"Service\":\"logging.s3.amazonaws.com\"}");
        assertThat(statement.get("Action")).hasToString("\"s3:PutObject\"");
        assertThat(statement.get("Resource")).hasToString("\"" + ARN + "/s3/*\"");
        assertThat(policy().condition("AccessLogsOfBuckets"))
                .contains(
                        "\"aws:SourceAccount\":\"111122223333\"",
                        "\"aws:SourceArn\":\"arn:aws:s3:::tandem-prod-*-111122223333-ap-south-1\"");
    }

    @Test
    void loadBalancersOfTheAccountDeliverTheirLogsBelowTheirPrefix() {
        var statement = policy().statement("AccessLogsOfLoadBalancers");

        assertThat(statement.get("Principal"))
                .hasToString("{\"Service\":\"logdelivery.elasticloadbalancing.amazonaws.com\"}");
        assertThat(statement.get("Action")).hasToString("\"s3:PutObject\"");
        assertThat(statement.get("Resource")).hasToString("\"" + ARN + "/alb/AWSLogs/111122223333/*\"");
    }

    @Test
    void nobodyElseIsAllowedAnything() {
        assertThat(policy().statements())
                .filteredOn(statement -> statement.get("Effect").getAsString().equals("Allow"))
                .hasSize(2);
    }

    @Test
    void logsExpire() {
        assertThat(recorded.inputs(
                                "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                                "tandem-prod-logs-lifecycle")
                        .get("rules"))
                .asString()
                .contains("expiration={days=365.0}")
                .doesNotContain("transitions");
    }

    @Test
    void logsAreNotLocked() {
        assertThat(recorded.inputs("aws:s3/bucketV2:BucketV2", "tandem-prod-logs"))
                .containsEntry("objectLockEnabled", false);
    }

    private PolicyDocument policy() {
        return recorded.policy("aws:s3/bucketPolicy:BucketPolicy", "tandem-prod-logs-policy", "policy");
    }
}
