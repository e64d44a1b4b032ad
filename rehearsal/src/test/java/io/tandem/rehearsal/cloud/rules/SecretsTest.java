package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.SECRET;
import static io.tandem.rehearsal.cloud.rules.Types.SECRET_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest extends InWorld {
    private static final String WINDOW = "recoveryWindowInDays";

    @Test
    void aNameThatIsTakenIsRefused() {
        world.make(SECRET, "name", "database");

        assertRefused("ResourceExistsException", "name", () -> world.make(SECRET, "name", "database"));
    }

    @Test
    void theNameOfAReplicaIsTaken() {
        world.make(SECRET, "name", "database", "replicas", List.of(Inputs.of("region", Twin.REGION)));

        assertRefused(
                "ResourceExistsException",
                "as a replica",
                () -> world.create(SECRET, Twin.REGION, Inputs.of("name", "database")));
    }

    @Test
    void aNameIsFreeAtOnceWithoutARecoveryWindow() {
        world.delete(world.make(SECRET, "name", "database", WINDOW, 0));

        assertThat(world.make(SECRET, "name", "database").attribute("name")).hasValue("database");
    }

    @Test
    void aNameIsTakenDuringItsRecoveryWindow() {
        world.delete(world.make(SECRET, "name", "database", WINDOW, 7));

        assertRefused(
                "InvalidRequestException",
                "already scheduled for deletion",
                () -> world.make(SECRET, "name", "database"));
    }

    @Test
    void thirtyDaysAreTheWindowIfNoneIsGiven() {
        world.delete(world.make(SECRET, "name", "database", WINDOW, Inputs.NONE));

        assertRefused("InvalidRequestException", "name", () -> world.make(SECRET, "name", "database"));
    }

    @Test
    void aKeyOfTheTwinIsRefused() {
        var key = new Twin(world).key();

        assertRefused("InvalidParameterException", "it is in ap-south-2", () -> world.make(SECRET, "kmsKeyId", key));
    }

    @Test
    void aVersionKnowsTheArnOfItsSecret() {
        var secret = world.make(SECRET, "name", "database");

        assertThat(world.make(SECRET_VERSION, "secretId", "database").attribute("arn"))
                .hasValue(secret.id());
    }

    @Test
    void aVersionOfASecretThatIsNotThereIsRefused() {
        assertRefused("ResourceNotFoundException", "secretId", () -> world.make(SECRET_VERSION, "secretId", "gone"));
    }

    @Test
    void aVersionWithoutAValueIsRefused() {
        assertRefused(
                "InvalidRequestException",
                "secretString",
                () -> world.make(SECRET_VERSION, "secretString", Inputs.NONE));
    }

    @Test
    void aValueOf64KibibytesIsTaken() {
        world.make(SECRET_VERSION, "secretString", "x".repeat(65536));
    }

    @Test
    void aLargerValueIsRefused() {
        assertRefused(
                "ValidationException",
                "secretString",
                () -> world.make(SECRET_VERSION, "secretString", "x".repeat(65537)));
    }
}
