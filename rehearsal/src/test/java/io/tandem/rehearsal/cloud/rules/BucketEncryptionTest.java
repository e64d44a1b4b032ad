package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION;
import static io.tandem.rehearsal.cloud.rules.Types.KEY;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketEncryptionTest extends InWorld {

    private void encrypt(String algorithm, String key) {
        world.make(
                BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION,
                "rules",
                List.of(Inputs.of(
                        "applyServerSideEncryptionByDefault.sseAlgorithm",
                        algorithm,
                        "applyServerSideEncryptionByDefault.kmsMasterKeyId",
                        key)));
    }

    private static String arn(CloudResource key) {
        return key.attribute("arn").orElseThrow();
    }

    @Test
    void aKeyOfTheBucketsRegionIsTaken() {
        encrypt("aws:kms", arn(world.one(KEY)));
    }

    @Test
    void anAliasIsTaken() {
        encrypt("aws:kms", "alias/aws/s3");
    }

    @Test
    void aKeyOfAnotherRegionIsRefused() {
        var key = arn(world.create(KEY, "ap-south-2", Inputs.of()));

        assertRefused("InvalidArgument", "is in ap-south-2", () -> encrypt("aws:kms", key));
    }

    @Test
    void aKeyThatIsGoneIsRefused() {
        var key = arn(world.one(KEY)).replaceAll(".$", "_");

        assertRefused("KMS.NotFoundException", "kmsMasterKeyId", () -> encrypt("aws:kms", key));
    }

    @Test
    void aKeyForEncryptionThatTakesNoneIsRefused() {
        var key = arn(world.one(KEY));

        assertRefused("InvalidArgument", "kmsMasterKeyId", () -> encrypt("AES256", key));
    }
}
