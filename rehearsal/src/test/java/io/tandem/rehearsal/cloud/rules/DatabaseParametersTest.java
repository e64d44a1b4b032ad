package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;
import static io.tandem.rehearsal.cloud.rules.Types.DB_PARAMETER_GROUP;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseParametersTest extends InWorld {
    private void set(String name, String value, String method) {
        world.make(
                DB_PARAMETER_GROUP,
                "parameters",
                List.of(Inputs.of("name", name, "value", value, "applyMethod", method)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres17", "postgres18", "mysql8.4", "aurora-postgresql17"})
    void theFamiliesOfRdsAreTaken(String family) {
        world.make(DB_PARAMETER_GROUP, "family", family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql17", "postgres17.6", "postgres"})
    void anUnknownFamilyIsRefused(String family) {
        assertRefused("InvalidParameterValue", "family", () -> world.make(DB_PARAMETER_GROUP, "family", family));
    }

    @ParameterizedTest
    @CsvSource({
        "rds.force_ssl, 1, immediate",
        "log_statement, ddl, immediate",
        "log_min_duration_statement, 1000, immediate",
        "shared_preload_libraries, pg_stat_statements, pending-reboot"
    })
    void usualParametersAreTaken(String name, String value, String method) {
        set(name, value, method);
    }

    @Test
    void aStaticParameterWaitsForARestart() {
        assertRefused(
                "InvalidParameterCombination",
                "static parameter",
                () -> set("shared_preload_libraries", "pg_stat_statements", "immediate"));
    }

    @ParameterizedTest
    @CsvSource({"rds.force_ssl, on", "log_statement, everything", "log_min_duration_statement, 1s"})
    void aValueThatAParameterDoesNotHaveIsRefused(String name, String value) {
        assertRefused("InvalidParameterValue", name, () -> set(name, value, "immediate"));
    }

    @Test
    void aNameThatNoParameterHasIsRefused() {
        assertRefused("InvalidParameterValue", "parameters", () -> set("force ssl", "1", "immediate"));
    }

    @Test
    void anUnknownMethodIsRefused() {
        assertRefused("InvalidParameterValue", "apply method", () -> set("rds.force_ssl", "1", "now"));
    }

    @Test
    void aGroupOfTheMajorVersionIsTaken() {
        world.make(
                DB_INSTANCE, "parameterGroupName", world.one(DB_PARAMETER_GROUP).id());
    }

    @Test
    void aGroupThatEveryAccountHasIsTaken() {
        world.make(DB_INSTANCE, "parameterGroupName", "default.postgres17");
    }

    @Test
    void aGroupOfAnotherMajorVersionIsRefused() {
        var group = world.make(DB_PARAMETER_GROUP, "family", "postgres16").id();

        assertRefused(
                "InvalidParameterCombination",
                "postgres17",
                () -> world.make(DB_INSTANCE, "parameterGroupName", group));
    }

    @Test
    void aGroupOfTheTwinIsRefused() {
        var group = new Twin(world)
                .make(DB_PARAMETER_GROUP, "name", "far", "family", "postgres17")
                .id();

        assertRefused(
                "DBParameterGroupNotFound", "ap-south-2", () -> world.make(DB_INSTANCE, "parameterGroupName", group));
    }
}
