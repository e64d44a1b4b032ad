package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasesTest extends InWorld {
    @ParameterizedTest
    @ValueSource(strings = {"13.22", "14.19", "15.14", "16.10", "17", "17.6", "18.1"})
    void thePostgresOfTodayIsTaken(String version) {
        world.make(DB_INSTANCE, "engineVersion", version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "19.1", "seventeen", "17.6.1"})
    void aVersionThatThereIsNotIsRefused(String version) {
        assertRefused(
                "InvalidParameterCombination",
                "engineVersion",
                () -> world.make(DB_INSTANCE, "engineVersion", version));
    }

    @Test
    void anUnknownEngineIsRefused() {
        assertRefused("InvalidParameterValue", "engine", () -> world.make(DB_INSTANCE, "engine", "postgresql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.t4g.micro", "db.r7g.large", "db.m6idn.12xlarge", "db.r5.2xlarge.tpc2.mem4x"})
    void theClassesOfRdsAreTaken(String name) {
        world.make(DB_INSTANCE, "instanceClass", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r7g.large", "db.large", "db.r7g", "db.r7g.Large"})
    void aClassOfAnotherFormIsRefused(String name) {
        assertRefused("InvalidParameterValue", "instanceClass", () -> world.make(DB_INSTANCE, "instanceClass", name));
    }

    @Test
    void anIdentifierOf63CharactersIsTaken() {
        world.make(DB_INSTANCE, "identifier", "d".repeat(63));
    }

    @Test
    void aLongerIdentifierIsRefused() {
        assertRefused(
                "InvalidParameterValue", "identifier", () -> world.make(DB_INSTANCE, "identifier", "d".repeat(64)));
    }

    @Test
    void anIdentifierThatIsTakenInTheRegionIsRefused() {
        world.make(DB_INSTANCE, "identifier", "main");

        assertRefused("DBInstanceAlreadyExists", "identifier", () -> world.make(DB_INSTANCE, "identifier", "main"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocatedStorage", "engine", "username"})
    void whatANewDatabaseNeedsMustBeSaid(String path) {
        assertRefused("MissingParameter", path, () -> world.make(DB_INSTANCE, path, Inputs.NONE));
    }

    @Test
    void aVersionGoesUpWithinItsMajorOne() {
        var database = world.make(DB_INSTANCE, "engineVersion", "17.4");

        assertThat(world.update(database, "engineVersion", "17.6").outputs())
                .containsEntry("engineVersionActual", "17.6");
    }

    @Test
    void aVersionDoesNotGoDown() {
        var database = world.make(DB_INSTANCE, "engineVersion", "17.6");

        assertRefused(
                "InvalidParameterCombination", "engineVersion", () -> world.update(database, "engineVersion", "17.4"));
    }

    @Test
    void aMajorUpgradeMustBeAllowed() {
        var database = world.make(DB_INSTANCE, "engineVersion", "16.10");

        assertRefused(
                "InvalidParameterCombination",
                "AllowMajorVersionUpgrade",
                () -> world.update(database, "engineVersion", "17.6"));
    }

    @Test
    void aMajorUpgradeThatIsAllowedIsTaken() {
        var database = world.make(DB_INSTANCE, "engineVersion", "16.10");

        assertThat(world.update(database, "engineVersion", "17.6", "allowMajorVersionUpgrade", true)
                        .id())
                .isEqualTo(database.id());
    }

    @Test
    void aNewNameIsAChangeInPlace() {
        var database = world.make(DB_INSTANCE, "identifier", "before");

        assertThat(world.update(database, "identifier", "after").id()).isEqualTo(database.id());
    }
}
