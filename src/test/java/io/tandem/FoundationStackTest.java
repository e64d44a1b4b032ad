package io.tandem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import io.tandem.settings.StackFile;
import io.tandem.testing.Published;
import io.tandem.testing.RecordedResources;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class FoundationStackTest {
    private static final String HOME = "tandem-foundation-state-111122223333-ap-south-2";
    private static final String AWAY = "tandem-foundation-replica-state-111122223333-ap-south-1";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String BUCKET_POLICY = "aws:s3/bucketPolicy:BucketPolicy";
    private static final String REPLICATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";

    private final RecordedResources recorded = new RecordedResources();
    private final Map<String, Object> published = published(recorded, StackFile.foundation());

    @ParameterizedTest
    @CsvSource({
        "tandem-foundation-state, " + HOME + ", ap-south-2",
        "tandem-foundation-replica-state, " + AWAY + ", ap-south-1"
    })
    void theStateIsInBothRegions(String name, String bucket, String region) {
        assertThat(recorded.inputs(BUCKET, name)).containsEntry("bucket", bucket);
        assertThat(recorded.region(BUCKET, name)).isEqualTo(region);
    }

    @Test
    void theStateIsCopiedBothWays() {
        assertThat(recorded.inputsOfAll(REPLICATION))
                .extracting(replication -> replication.get("bucket"))
                .containsExactlyInAnyOrder(HOME, AWAY);
    }

    @ParameterizedTest
    @CsvSource({"tandem-foundation-state-policy", "tandem-foundation-replica-state-policy"})
    void nobodyTakesAVersionOfTheStateAway(String name) {
        var policy = recorded.policy(BUCKET_POLICY, name, "policy");

        assertThat(policy.statement("NothingIsLost").get("Effect")).hasToString("\"Deny\"");
        assertThat(policy.statement("NothingIsLost").get("Action"))
                .hasToString("[\"s3:DeleteBucket\",\"s3:DeleteObjectVersion\"]");
        assertThat(policy.condition("OwnAccountOnly")).contains("\"aws:PrincipalAccount\":\"111122223333\"");
    }

    @Test
    void bucketsAndKeysOfTheStateAreProtected() {
        assertThat(recorded.isProtected(BUCKET, "tandem-foundation-state")).isTrue();
        assertThat(recorded.isProtected("aws:kms/key:Key", "tandem-foundation-state-key"))
                .isTrue();
        assertThat(recorded.isProtected("aws:kms/replicaKey:ReplicaKey", "tandem-foundation-state-replica-key"))
                .isTrue();
    }

    @Test
    void withoutProtectionTheStateCanBeTakenDown() {
        var open = new RecordedResources();
        published(open, StackFile.foundation().with("protection", "false"));

        assertThat(open.isProtected(BUCKET, "tandem-foundation-state")).isFalse();
        assertThat(open.policy(BUCKET_POLICY, "tandem-foundation-state-policy", "policy")
                        .statements())
                .noneMatch(statement -> statement.get("Sid").getAsString().equals("NothingIsLost"));
    }

    @Test
    void theOutputsAreWhatALoginTakes() {
        assertThat(published)
                .containsEntry("stateBackend", "s3://" + HOME + "?region=ap-south-2")
                .containsEntry("stateBackendReplica", "s3://" + AWAY + "?region=ap-south-1")
                .extractingByKey("secretsProviders", map(String.class, String.class))
                .containsOnlyKeys("foundation", "dev", "qa", "uat", "prod")
                .containsEntry(
                        "prod", "awskms:///alias/tandem-foundation/state?region=ap-south-2&context_environment=prod");
        assertThat(published)
                .extractingByKey("secretsProvidersReplica", map(String.class, String.class))
                .containsEntry(
                        "prod", "awskms:///alias/tandem-foundation/state?region=ap-south-1&context_environment=prod");
    }

    @Test
    void theOutputsNameEveryRole() {
        assertThat(published).containsKeys("previewRole", "workloadBoundary");
        assertThat(published)
                .extractingByKey("deployRoles", map(String.class, String.class))
                .containsOnlyKeys("dev", "qa", "uat", "prod");
    }

    @Test
    void theBudgetTellsOfWhatIsSpentAndOfWhatIsComing() {
        assertThat(recorded.inputs("aws:budgets/budget:Budget", "tandem-foundation-monthly"))
                .containsEntry("limitAmount", "8000")
                .extractingByKey("notifications")
                .asInstanceOf(list(Map.class))
                .extracting(notification -> notification.get("notificationType") + " " + notification.get("threshold"))
                .containsExactly("ACTUAL 50.0", "ACTUAL 80.0", "ACTUAL 100.0", "FORECASTED 100.0");
    }

    @Test
    void everythingIsMadeByAProviderOfTheAccountAlone() {
        assertThat(recorded.inputsOfAll("pulumi:providers:aws")).hasSize(2).allSatisfy(provider -> assertThat(
                        provider.get("allowedAccountIds"))
                .hasToString("[\"111122223333\"]"));
        assertThat(recorded.providersOfAll("aws:")).noneMatch(Predicate.isEqual(""));
    }

    private static Map<String, Object> published(RecordedResources recorded, StackFile file) {
        return Published.by(recorded.run(ctx -> FoundationStack.build(ctx, file.foundationSettings()))
                .throwOnError());
    }
}
