package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE_POLICY_ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseMonitoringTest extends InWorld {
    private static final String BAD = "InvalidParameterCombination";
    private static final String ENHANCED = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole";

    private String role(String service) {
        var role = world.make(ROLE, "assumeRolePolicy", Documents.trust(service));
        world.make(ROLE_POLICY_ATTACHMENT, "role", role.id(), "policyArn", ENHANCED);
        return role.attribute("arn").orElseThrow();
    }

    private void monitor(String role) {
        world.make(DB_INSTANCE, "monitoringInterval", 60, "monitoringRoleArn", role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "upgrade"})
    void theLogsOfPostgresAreTaken(String log) {
        world.make(DB_INSTANCE, "enabledCloudwatchLogsExports", List.of(log));
    }

    @Test
    void aLogOfAnotherEngineIsRefused() {
        assertRefused(
                BAD,
                "slowquery",
                () -> world.make(DB_INSTANCE, "enabledCloudwatchLogsExports", List.of("postgresql", "slowquery")));
    }

    @Test
    void insightsAreKeptForAWeekUnlessAskedOtherwise() {
        assertThat(world.make(DB_INSTANCE, "performanceInsightsEnabled", true).outputs())
                .containsEntry("performanceInsightsRetentionPeriod", 7.0);
    }

    @Test
    void aRetentionWithoutInsightsIsRefused() {
        assertRefused(
                BAD,
                "performanceInsightsEnabled",
                () -> world.make(DB_INSTANCE, "performanceInsightsRetentionPeriod", 7));
    }

    @Test
    void theAdvancedModeKeepsInsightsLong() {
        assertRefused(
                BAD,
                "databaseInsightsMode",
                () -> world.make(
                        DB_INSTANCE,
                        "databaseInsightsMode",
                        "advanced",
                        "performanceInsightsEnabled",
                        true,
                        "performanceInsightsRetentionPeriod",
                        7));
    }

    @Test
    void aRoleThatRdsMayAssumeAndThatMayWriteIsTaken() {
        monitor(role("monitoring.rds.amazonaws.com"));
    }

    @Test
    void aRoleThatTrustsAnotherServiceIsRefused() {
        assertRefused("InvalidParameterValue", "monitoringRoleArn", () -> monitor(role("rds.amazonaws.com")));
    }

    @Test
    void aRoleThatMayNotWriteIsRefused() {
        var role = world.make(ROLE, "assumeRolePolicy", Documents.trust("monitoring.rds.amazonaws.com"));

        assertRefused(
                "InvalidParameterValue",
                "monitoringRoleArn",
                () -> monitor(role.attribute("arn").orElseThrow()));
    }

    @Test
    void aRoleForAnotherAccountsDatabasesIsRefused() {
        var trust = Documents.trust("monitoring.rds.amazonaws.com")
                .replace(
                        "\"Action\"",
                        "\"Condition\": {\"StringEquals\": {\"aws:SourceAccount\": \"999999999999\"}}, \"Action\"");
        var role = world.make(ROLE, "assumeRolePolicy", trust);
        world.make(ROLE_POLICY_ATTACHMENT, "role", role.id(), "policyArn", ENHANCED);

        assertRefused(
                "InvalidParameterValue",
                "monitoringRoleArn",
                () -> monitor(role.attribute("arn").orElseThrow()));
    }

    @Test
    void anIntervalNeedsARole() {
        assertRefused(BAD, "monitoringRoleArn", () -> world.make(DB_INSTANCE, "monitoringInterval", 60));
    }

    @Test
    void aRoleNeedsAnInterval() {
        var role = role("monitoring.rds.amazonaws.com");

        assertRefused(
                BAD,
                "monitoringInterval",
                () -> world.make(DB_INSTANCE, "monitoringRoleArn", role, "monitoringInterval", Inputs.NONE));
    }
}
