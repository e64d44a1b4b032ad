package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.test.PulumiTest;
import io.tandem.settings.StackFile;
import io.tandem.testing.DataFoundations;
import io.tandem.testing.RecordedResources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String SECRET = "aws:secretsmanager/secret:Secret";
    private static final String VERSION = "aws:secretsmanager/secretVersion:SecretVersion";
    private static final String DATABASE = "tandem-prod-secret-database";

    private final RecordedResources primary = new RecordedResources();

    @Test
    void everySecretIsEncryptedWithOurKey() {
        build(primary, StackFile.primary());

        assertThat(primary.inputsOfAll(SECRET)).isNotEmpty().allSatisfy(secret -> assertThat(secret)
                .containsEntry("kmsKeyId", "arn:secrets-key"));
    }

    @Test
    void everySecretIsReplicatedWithTheKeyOfTheTwinsRegion() {
        build(primary, StackFile.primary());

        assertThat(primary.inputsOfAll(SECRET)).allSatisfy(secret -> assertThat(secret)
                .containsEntry(
                        "replicas", List.of(Map.of("region", "ap-south-2", "kmsKeyId", "arn:secrets-replica-key"))));
    }

    @Test
    void aRegionWithoutATwinReplicatesNoSecret() {
        build(primary, StackFile.standalone());

        assertThat(primary.inputs(SECRET, DATABASE)).doesNotContainKey("replicas");
    }

    @Test
    void theDatabasesCredentialsNameAUserAndNoHost() {
        build(primary, StackFile.primary());

        var value = JsonParser.parseString(String.valueOf(
                        primary.inputs(VERSION, DATABASE + "-value").get("secretString")))
                .getAsJsonObject();
        assertThat(value.keySet()).containsExactlyInAnyOrder("username", "password");
    }

    @Test
    void everySecretHasAPasswordOfItsOwn() {
        build(primary, StackFile.primary());

        assertThat(primary.inputsOfAll(VERSION))
                .extracting(version -> version.get("secretString"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSecretKeepsItsFirstPassword() {
        build(primary, StackFile.primary());

        assertThat(primary.ignoredChanges(VERSION, DATABASE + "-value")).contains("secretString");
    }

    @Test
    void whatTheDatabaseIsToldIsWhatTheSecretHolds() {
        var secrets = build(primary, StackFile.primary());

        var password = PulumiTest.extractValue(secrets.password("database"));
        assertThat(primary.inputs(VERSION, DATABASE + "-value").get("secretString"))
                .asString()
                .contains("\"password\":\"" + password + "\"");
    }

    @Test
    void noSecretIsLostByAccident() {
        build(primary, StackFile.primary());

        assertThat(primary.isProtected(SECRET, DATABASE)).isTrue();
        assertThat(primary.inputs(SECRET, DATABASE)).containsEntry("recoveryWindowInDays", 30.0);
    }

    @Test
    void aSecretIsRotatedByItsFunctionAndNotBeforeItsUserIsThere() {
        build(
                primary,
                StackFile.primary()
                        .with(
                                "data.secrets.database.rotation",
                                "{lambdaArn: 'arn:aws:lambda:ap-south-1:111122223333:function:rotate', days: 7}"));

        assertThat(primary.inputs("aws:secretsmanager/secretRotation:SecretRotation", DATABASE + "-rotation"))
                .containsEntry("rotationLambdaArn", "arn:aws:lambda:ap-south-1:111122223333:function:rotate")
                .containsEntry("rotateImmediately", false);
    }

    @Test
    void aDrRegionMakesNoSecretAndReadsItsReplicas() {
        var dr = new RecordedResources();
        var secrets =
                build(dr, StackFile.dr(), Optional.of(primaryWith("analytics", "argocd-sso", "database", "grafana")));

        assertThat(dr.names()).noneMatch(name -> name.startsWith("aws:"));
        assertThat(PulumiTest.extractValue(
                        Objects.requireNonNull(secrets.access().get("database")).arn()))
                .isEqualTo("arn:aws:secretsmanager:ap-south-2:111122223333:secret:tandem-prod/database-AbCdEf");
    }

    @Test
    void aDrRegionReadsThePasswordFromItsOwnReplica() {
        var dr = new RecordedResources(
                Map.of(),
                call -> String.valueOf(call.args.get("secretId")).contains(":ap-south-2:")
                        ? Optional.of(value("{\"password\": \"replicated\"}"))
                        : Optional.empty());
        var password = new AtomicReference<Output<String>>();
        dr.run(ctx -> password.set(secrets(
                                StackFile.dr(),
                                Optional.of(primaryWith("analytics", "argocd-sso", "database", "grafana")))
                        .password("database")))
                .throwOnError();

        assertThat(PulumiTest.extractValue(Objects.requireNonNull(password.get())))
                .isEqualTo("replicated");
    }

    @Test
    void aSecretThatThePrimaryDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> build(
                        new RecordedResources(),
                        StackFile.dr(),
                        Optional.of(primaryWith("analytics", "argocd-sso", "database"))))
                .hasMessageContaining("tandem:data.secrets.grafana: the primary has none of that name");
    }

    /** Every attribute of a result has to be there, whether it matters or not. */
    private static Map<String, Object> value(String secretString) {
        Map<String, Object> result = new HashMap<>(Map.of("secretString", secretString, "versionStages", List.of()));
        Stream.of("arn", "createdDate", "id", "secretBinary", "secretId", "versionId")
                .forEach(attribute -> result.put(attribute, ""));
        return result;
    }

    private static Secrets build(RecordedResources recorded, StackFile file) {
        return build(recorded, file, Optional.empty());
    }

    private static Secrets build(RecordedResources recorded, StackFile file, Optional<DataAccess> origin) {
        var built = new AtomicReference<Secrets>();
        recorded.run(ctx -> built.set(secrets(file, origin))).throwOnError();
        return Objects.requireNonNull(built.get());
    }

    private static Secrets secrets(StackFile file, Optional<DataAccess> origin) {
        var settings = file.settings();
        return new Secrets(
                settings.name(),
                settings.data().secrets(),
                DataFoundations.of(settings),
                origin,
                ComponentResourceOptions.Empty);
    }

    private static DataAccess primaryWith(String... secrets) {
        return new DataAccess(
                Output.of(""),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Stream.of(secrets).collect(Collectors.toMap(Function.identity(), SecretsTest::inMumbai)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Output.of(""));
    }

    private static SecretAccess inMumbai(String secret) {
        var name = "tandem-prod/" + secret;
        return new SecretAccess(
                Output.of("arn:aws:secretsmanager:ap-south-1:111122223333:secret:" + name + "-AbCdEf"), name);
    }
}
