package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.COMPOSITE_ALARM;
import static io.tandem.rehearsal.cloud.rules.Types.METRIC_ALARM;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;

class CompositeAlarmsTest extends InWorld {
    private void make(String rule) {
        world.make(METRIC_ALARM, "name", "lag");
        world.make(METRIC_ALARM, "name", "errors");
        world.make(COMPOSITE_ALARM, "alarmRule", rule);
    }

    private void assertInvalid(String reason, String rule) {
        assertRefused("ValidationError", reason, () -> make(rule));
    }

    @Test
    void aRuleOverAlarmsIsTaken() {
        make("(ALARM(\"lag\") AND NOT ALARM('errors')) OR INSUFFICIENT_DATA(lag)");
    }

    @Test
    void anAlarmMayBeNamedByItsArn() {
        make("ALARM(\"arn:aws:cloudwatch:ap-south-1:111122223333:alarm:lag\")");
    }

    @Test
    void aStateThatAlarmsDoNotHaveIsRefused() {
        assertInvalid("invalid syntax", "BROKEN(\"lag\")");
    }

    @Test
    void anAlarmThatIsNotThereIsRefused() {
        assertInvalid("'gone' does not exist", "ALARM(\"lag\") OR ALARM(\"gone\")");
    }

    @Test
    void anAlarmOfAnotherRegionIsRefused() {
        var inputs = Inputs.of("alarmName", "both", "alarmRule", "ALARM(\"lag\")");
        world.make(METRIC_ALARM, "name", "lag");

        assertRefused("ValidationError", "ap-south-2", () -> world.create(COMPOSITE_ALARM, "ap-south-2", inputs));
    }

    @Test
    void aSuppressorMustExist() {
        assertRefused(
                "ValidationError",
                "actionsSuppressor.alarm",
                () -> world.make(COMPOSITE_ALARM, "actionsSuppressor.alarm", "gone"));
    }

    @Test
    void anAlarmThatAnotherIsMadeOfStays() {
        world.one(COMPOSITE_ALARM);

        assertRefused("ValidationError", "composite alarms depending", () -> world.delete(world.one(METRIC_ALARM)));
    }
}
