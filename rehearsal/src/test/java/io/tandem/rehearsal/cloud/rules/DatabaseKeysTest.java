package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;
import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Twin;
import org.junit.jupiter.api.Test;

class DatabaseKeysTest extends InWorld {
    private static final String NOT_ACCESSIBLE = "KMSKeyNotAccessibleFault";

    private String key(Object... inputs) {
        return world.make(KEY, inputs).attribute("arn").orElseThrow();
    }

    private void make(String key) {
        world.make(DB_INSTANCE, "storageEncrypted", true, "kmsKeyId", key);
    }

    @Test
    void aKeyOfTheOwnRegionIsTaken() {
        make(key());
    }

    @Test
    void aKeyOfTheTwinIsRefused() {
        assertRefused(NOT_ACCESSIBLE, "it is in ap-south-2", () -> make(new Twin(world).key()));
    }

    @Test
    void aKeyThatIsOffIsRefused() {
        assertRefused(NOT_ACCESSIBLE, "kmsKeyId", () -> make(key("isEnabled", false)));
    }

    @Test
    void anAsymmetricKeyIsRefused() {
        assertRefused(
                NOT_ACCESSIBLE,
                "kmsKeyId",
                () -> make(key("customerMasterKeySpec", "RSA_2048", "keyUsage", "SIGN_VERIFY")));
    }

    @Test
    void aKeyOfAwsIsTaken() {
        make("arn:aws:kms:ap-south-1:111122223333:alias/aws/rds");
    }

    @Test
    void aKeyWithoutEncryptionIsRefused() {
        assertRefused("InvalidParameterCombination", "kmsKeyId", () -> world.make(DB_INSTANCE, "kmsKeyId", key()));
    }

    @Test
    void encryptionWithoutAKeyTakesThatOfAws() {
        assertThat(world.make(DB_INSTANCE, "storageEncrypted", true).attribute("kmsKeyId"))
                .hasValue("arn:aws:kms:ap-south-1:111122223333:alias/aws/rds");
    }

    @Test
    void aKeyOfTheTwinForInsightsIsRefused() {
        assertRefused(
                NOT_ACCESSIBLE,
                "performanceInsightsKmsKeyId",
                () -> world.make(
                        DB_INSTANCE,
                        "performanceInsightsEnabled",
                        true,
                        "performanceInsightsKmsKeyId",
                        new Twin(world).key()));
    }

    @Test
    void theKeyForInsightsStays() {
        var database =
                world.make(DB_INSTANCE, "performanceInsightsEnabled", true, "performanceInsightsKmsKeyId", key());

        assertRefused(
                "InvalidParameterCombination",
                "performanceInsightsKmsKeyId",
                () -> world.update(database, "performanceInsightsKmsKeyId", key()));
    }
}
