package io.tandem.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.testing.Published;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class RegionKeysTest {
    private static final Set<KeyUse> USES = EnumSet.of(KeyUse.LOGS, KeyUse.CLUSTER, KeyUse.SECRETS);
    private static final String KEY = "aws:kms/key:Key";
    private static final String REPLICA = "aws:kms/replicaKey:ReplicaKey";
    private static final String ALIAS = "aws:kms/alias:Alias";

    private final RecordedResources recorded = alone(Sites.MUMBAI);
    private final RecordedResources primary = primary();

    @Test
    void everyKeyRotates() {
        assertThat(recorded.inputsOfAll(KEY)).hasSize(3).allSatisfy(key -> assertThat(key)
                .containsEntry("enableKeyRotation", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "cluster", "secrets"})
    void everyKeyHasAnAlias(String use) {
        assertThat(recorded.inputs(ALIAS, "tandem-prod-" + use + "-alias"))
                .containsEntry("name", "alias/tandem-prod/" + use)
                .containsEntry("targetKeyId", "tandem-prod-" + use + "-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "cluster", "secrets"})
    void everyKeyIsProtected(String use) {
        assertThat(recorded.isProtected(KEY, "tandem-prod-" + use + "-key")).isTrue();
    }

    @Test
    void noKeyIsProtectedWhereTheSettingsSayNo() {
        var site = Sites.MUMBAI;
        var unprotected = alone(new Site(site.account(), site.region(), false, site.tags()));

        assertThat(unprotected.isProtected(KEY, "tandem-prod-logs-key")).isFalse();
    }

    @Test
    void aRegionWithoutATwinKeepsItsSecretsToItself() {
        assertThat(recorded.inputsOfAll(REPLICA)).isEmpty();
        assertThat(recorded.inputs(KEY, "tandem-prod-secrets-key")).doesNotContainKey("multiRegion");
    }

    @Test
    void onlyTheKeyOfTheSecretsIsMultiRegion() {
        assertThat(primary.inputs(KEY, "tandem-prod-secrets-key")).containsEntry("multiRegion", true);
        assertThat(primary.inputs(KEY, "tandem-prod-logs-key")).doesNotContainKey("multiRegion");
    }

    @Test
    void theTwinsRegionGetsAReplicaOfTheSecretsKey() {
        assertThat(primary.inputs(REPLICA, "tandem-prod-secrets-replica-key"))
                .containsEntry("primaryKeyArn", "arn:aws:kms:ap-south-1:111122223333:key/tandem-prod-secrets-key");
        assertThat(primary.region(REPLICA, "tandem-prod-secrets-replica-key")).isEqualTo("ap-south-2");
    }

    @Test
    void theReplicaIsProtectedAndHasAnAliasInItsOwnRegion() {
        assertThat(primary.isProtected(REPLICA, "tandem-prod-secrets-replica-key"))
                .isTrue();
        assertThat(primary.inputs(ALIAS, "tandem-prod-secrets-replica-alias"))
                .containsEntry("name", "alias/tandem-prod/secrets")
                .containsEntry("targetKeyId", "tandem-prod-secrets-replica-key");
        assertThat(primary.region(ALIAS, "tandem-prod-secrets-replica-alias")).isEqualTo("ap-south-2");
    }

    @Test
    void theReplicaHasAPolicyOfItsOwn() {
        assertThat(primary.policy(REPLICA, "tandem-prod-secrets-replica-key", "policy")
                        .condition("ReplicaInTheTwinsRegion"))
                .contains("\"kms:ReplicaRegion\":\"ap-south-1\"");
    }

    @Test
    void theDrRegionUsesTheReplicaThatThePrimaryMade() {
        var dr = new RecordedResources();
        var published = Published.by(dr.run(ctx -> ctx.export(
                        "secrets", keysOfDr(Output.of("arn:replica")).arns().of(KeyUse.SECRETS)))
                .throwOnError());

        assertThat(published).containsEntry("secrets", "arn:replica");
        assertThat(dr.inputsOfAll(REPLICA)).isEmpty();
    }

    private static RegionKeys keysOfDr(Output<String> secretsKey) {
        return new RegionKeys(
                "tandem-prod",
                Sites.HYDERABAD,
                Set.of(KeyUse.LOGS),
                Optional.of(twin(Sites.MUMBAI)),
                Optional.of(secretsKey),
                ComponentResourceOptions.Empty);
    }

    private static RecordedResources alone(Site site) {
        return RecordedResources.of(ctx -> new RegionKeys(
                "tandem-prod", site, USES, Optional.empty(), Optional.empty(), ComponentResourceOptions.Empty));
    }

    private static RecordedResources primary() {
        return RecordedResources.of(ctx -> new RegionKeys(
                "tandem-prod",
                Sites.MUMBAI,
                USES,
                Optional.of(twin(Sites.HYDERABAD)),
                Optional.empty(),
                ComponentResourceOptions.Empty));
    }

    private static TwinRegion twin(Site site) {
        return new TwinRegion(
                site,
                new Provider(
                        "twin", ProviderArgs.builder().region(site.region()).build()));
    }
}
