package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFunctionsTest extends InWorld {
    private static final String PASSWORD = "aws:secretsmanager/getRandomPassword:getRandomPassword";
    private static final String SECRET = "aws:secretsmanager/getSecret:getSecret";
    private static final String VALUE = "aws:secretsmanager/getSecretVersion:getSecretVersion";
    private static final String KEY = "aws:kms/getKey:getKey";

    private Map<String, Object> call(String token, String region, Object... arguments) {
        return new Functions(world.cloud()).call(token, region, Inputs.of(arguments));
    }

    private String password(Object... arguments) {
        return String.valueOf(call(PASSWORD, World.REGION, arguments).get("randomPassword"));
    }

    private String value(String region, String secret) {
        return String.valueOf(call(VALUE, region, "secretId", secret).get("secretString"));
    }

    private CloudResource replicated() {
        return world.make(
                "aws:secretsmanager/secret:Secret",
                "name",
                "database",
                "replicas",
                List.of(Inputs.of("region", "ap-south-2")));
    }

    @Test
    void everyPasswordIsAnother() {
        assertThat(password()).isNotEqualTo(password());
    }

    @Test
    void aPasswordHas32CharactersUnlessAskedOtherwise() {
        assertThat(password()).hasSize(32);
    }

    @Test
    void aPasswordHasTheLengthAskedFor() {
        assertThat(password("passwordLength", 48)).hasSize(48);
    }

    @Test
    void aPasswordHasNoneOfTheExcludedCharacters() {
        assertThat(password("passwordLength", 4096, "excludeCharacters", "/@\" "))
                .doesNotContainPattern("[/@\" ]");
    }

    @Test
    void aPasswordHasNoneOfTheExcludedKinds() {
        assertThat(password("passwordLength", 4096, "excludePunctuation", true)).matches("[A-Za-z0-9]+");
    }

    @Test
    void aPasswordHasOneOfEachKindIfThatIsAskedFor() {
        assertThat(password("passwordLength", 4, "requireEachIncludedType", true))
                .containsPattern("[a-z]")
                .containsPattern("[A-Z]")
                .containsPattern("[0-9]");
    }

    @Test
    void aPasswordOfNoCharactersIsRefused() {
        assertRefused("InvalidParameterException", "passwordLength", () -> password("passwordLength", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ap-south-1", "ap-south-2"})
    void theValueOfASecretIsReadOnBothSides(String region) {
        var secret = replicated();
        world.make("aws:secretsmanager/secretVersion:SecretVersion", "secretId", secret.id(), "secretString", "open");

        assertThat(value(region, secret.id().replace("ap-south-1", region))).isEqualTo("open");
    }

    @Test
    void aSecretWithoutAValueHasNoneToRead() {
        var secret = replicated();

        assertRefused("ResourceNotFoundException", "AWSCURRENT", () -> value(World.REGION, secret.id()));
    }

    @Test
    void aSecretIsFoundByItsName() {
        var secret = replicated();

        assertThat(call(SECRET, "ap-south-1", "name", "database")).containsEntry("arn", secret.id());
    }

    @Test
    void aReplicaIsFoundInItsRegionByItsOwnArn() {
        var arn = replicated().id().replace("ap-south-1", "ap-south-2");

        assertThat(call(SECRET, "ap-south-2", "arn", arn)).containsEntry("name", "database");
    }

    @Test
    void aReplicaHasTheNameOfTheOriginal() {
        var arn = replicated().id().replace("ap-south-1", "ap-south-2");

        assertThat(call(SECRET, "ap-south-2", "name", "database")).containsEntry("arn", arn);
    }

    @Test
    void aSecretThatIsNotReplicatedThereIsNotFoundThere() {
        replicated();

        assertRefused("ResourceNotFoundException", "us-east-1", () -> call(SECRET, "us-east-1", "name", "database"));
    }

    @Test
    void aKeyIsFoundByItsIdItsArnAndItsAlias() {
        var alias = world.one("aws:kms/alias:Alias");
        var key = world.one("aws:kms/key:Key");
        var arn = key.attribute("arn").orElseThrow();

        for (var name :
                List.of(key.id(), arn, alias.id(), alias.attribute("arn").orElseThrow())) {
            assertThat(call(KEY, "ap-south-1", "keyId", name)).containsEntry("arn", arn);
        }
    }

    @Test
    void aKeyOfAnotherRegionIsNotFound() {
        var key = world.one("aws:kms/key:Key");

        assertRefused("NotFoundException", "ap-south-2", () -> call(KEY, "ap-south-2", "keyId", key.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, SECRET, KEY})
    void aRegionThatIsDownAnswersNone(String token, @TempDir Path folder) {
        var faults = new Faults();
        try (var down = new World(folder, faults, Map.of())) {
            faults.takeDown(World.REGION);

            assertRefused("RequestError", "region-down", () -> new Functions(down.cloud())
                    .call(token, World.REGION, Inputs.of("name", "database")));
        }
    }
}
