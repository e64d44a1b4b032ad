package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_POLICY;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION;
import static io.tandem.rehearsal.cloud.rules.Types.LOAD_BALANCER;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadBalancerLogsTest extends InWorld {
    private static final String NAME = "tandem-logs";
    private static final String OBJECTS = "arn:aws:s3:::" + NAME + "/web/AWSLogs/111122223333/*";
    private static final String SERVICE = "logdelivery.elasticloadbalancing";

    private void bucket(String policy) {
        world.make(BUCKET, "bucket", NAME);
        world.make(BUCKET_POLICY, "bucket", NAME, "policy", policy);
    }

    private void log() {
        world.make(LOAD_BALANCER, "accessLogs.bucket", NAME, "accessLogs.prefix", "web", "accessLogs.enabled", true);
    }

    private void assertDenied(String reason) {
        assertRefused("InvalidConfigurationRequest", reason, this::log);
    }

    @Test
    void aBucketThatLoadBalancersMayWriteToIsTaken() {
        bucket(Documents.resource("s3:PutObject", SERVICE, OBJECTS));

        log();
    }

    @Test
    void theAccountThatWroteLogsBeforeIsTakenToo() {
        bucket(Documents.resource("s3:PutObject", SERVICE, OBJECTS)
                .replace(
                        "\"Service\": \"%s.amazonaws.com\"".formatted(SERVICE),
                        "\"AWS\": \"arn:aws:iam::718504428378:root\""));

        log();
    }

    @Test
    void aBucketThatIsNotThereIsRefused() {
        assertDenied("Access Denied for bucket: tandem-logs");
    }

    @Test
    void aBucketOfAnotherRegionIsRefused() {
        world.create(BUCKET, "ap-south-2", Inputs.of("bucket", NAME));

        assertDenied("it is in ap-south-2");
    }

    @Test
    void aBucketWithoutAPolicyIsRefused() {
        world.make(BUCKET, "bucket", NAME);

        assertDenied("its policy must allow");
    }

    @Test
    void aPolicyForAnotherPrefixIsNotEnough() {
        bucket(Documents.resource("s3:PutObject", SERVICE, OBJECTS.replace("/web/", "/")));

        assertDenied("its policy must allow");
    }

    @Test
    void aPolicyForAnotherServiceIsNotEnough() {
        bucket(Documents.resource("s3:PutObject", "delivery.logs", OBJECTS));

        assertDenied("its policy must allow");
    }

    @Test
    void aBucketWithAKeyIsRefused() {
        bucket(Documents.resource("s3:PutObject", SERVICE, OBJECTS));
        var encryption = Inputs.of("applyServerSideEncryptionByDefault.sseAlgorithm", "aws:kms");
        world.make(BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION, "bucket", NAME, "rules", List.of(encryption));

        assertDenied("KMS");
    }

    @Test
    void logsThatAreTurnedOffNeedNoBucket() {
        world.make(LOAD_BALANCER, "accessLogs.bucket", "gone", "accessLogs.enabled", false);
    }
}
