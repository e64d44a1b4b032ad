package io.tandem.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class StateKeyTest {
    private static final String KEY = "aws:kms/key:Key";
    private static final String REPLICA = "aws:kms/replicaKey:ReplicaKey";
    private static final String HOLDER = "arn:aws:iam::111122223333:role/pipeline/*";

    private final RecordedResources recorded = RecordedResources.of(ctx -> new StateKey(
            "tandem-foundation",
            List.of(HOLDER),
            Sites.HYDERABAD,
            new TwinRegion(
                    Sites.MUMBAI,
                    new Provider(
                            "other", ProviderArgs.builder().region("ap-south-1").build())),
            ComponentResourceOptions.Empty));

    @Test
    void theKeyIsOneInBothRegions() {
        assertThat(recorded.inputs(KEY, "tandem-foundation-state-key")).containsEntry("multiRegion", true);
        assertThat(recorded.region(REPLICA, "tandem-foundation-state-replica-key"))
                .isEqualTo("ap-south-1");
    }

    @Test
    void theAliasIsTheSameOnBothSides() {
        assertThat(recorded.inputsOfAll("aws:kms/alias:Alias")).hasSize(2).allSatisfy(alias -> assertThat(alias)
                .containsEntry("name", "alias/tandem-foundation/state"));
    }

    @ParameterizedTest
    @CsvSource({
        KEY + ", tandem-foundation-state-key, s3.ap-south-2.amazonaws.com",
        REPLICA + ", tandem-foundation-state-replica-key, s3.ap-south-1.amazonaws.com"
    })
    void statesAreOpenToTheirHoldersThroughS3OfTheKeysRegion(String type, String name, String service) {
        assertThat(recorded.policy(type, name, "policy").condition("StatesThroughS3"))
                .contains(service, "\"aws:PrincipalArn\":[\"" + HOLDER + "\"]");
    }

    @Test
    void secretsOfStacksAreOpenToHoldersWhoNameAnEnvironment() {
        assertThat(recorded.policy(KEY, "tandem-foundation-state-key", "policy").condition("SecretsOfStacks"))
                .contains(
                        "\"aws:PrincipalArn\":[\"" + HOLDER + "\"]",
                        "\"Null\":{\"kms:EncryptionContext:environment\":\"false\"}");
    }
}
