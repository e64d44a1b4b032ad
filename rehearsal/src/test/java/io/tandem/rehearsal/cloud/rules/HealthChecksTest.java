package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.HEALTH_CHECK;
import static io.tandem.rehearsal.cloud.rules.Types.METRIC_ALARM;
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

class HealthChecksTest extends InWorld {
    private CloudResource create(String type, Object... inputs) {
        return world.create(HEALTH_CHECK, "ap-south-1", Inputs.with(Map.of("type", type), inputs));
    }

    private void assertInvalid(String property, String type, Object... inputs) {
        assertRefused("InvalidInput", property, () -> create(type, inputs));
    }

    @Test
    void aCheckNeedsAnEndpoint() {
        assertInvalid("fqdn", "HTTPS", "port", 443);
    }

    @Test
    void aCheckOfConnectionsNeedsAPort() {
        assertInvalid("port", "TCP", "fqdn", "primary.example.com");
    }

    @Test
    void aPrivateAddressIsOutOfReach() {
        assertInvalid("ipAddress", "HTTPS", "ipAddress", "10.0.0.10");
    }

    @Test
    void aPublicAddressIsTaken() {
        create("HTTPS", "ipAddress", "203.0.113.10");
    }

    @Test
    void aSearchNeedsAText() {
        assertInvalid("searchString", "HTTPS_STR_MATCH", "fqdn", "primary.example.com");
    }

    @Test
    void aTextNeedsASearch() {
        assertInvalid("searchString", "HTTPS", "fqdn", "primary.example.com", "searchString", "ok");
    }

    @Test
    void plainHttpNamesNoHostInAHandshake() {
        assertInvalid("enableSni", "HTTP", "fqdn", "primary.example.com", "enableSni", true);
    }

    @Test
    void aCheckOfHttpsNamesTheHostUnlessItIsToldNotTo() {
        assertThat(create("HTTPS", "fqdn", "primary.example.com").outputs()).containsEntry("enableSni", true);
        assertThat(create("HTTP", "fqdn", "primary.example.com").outputs()).containsEntry("enableSni", false);
    }

    @Test
    void aSumNeedsChildren() {
        assertInvalid("childHealthchecks", "CALCULATED");
    }

    @Test
    void aSumOfAnotherCheckIsTaken() {
        create(
                "CALCULATED",
                "childHealthchecks",
                List.of(world.one(HEALTH_CHECK).id()));
    }

    @Test
    void anAlarmOfAnotherRegionIsNotFound() {
        var alarm = world.one(METRIC_ALARM).id();

        assertInvalid(
                "cloudwatchAlarmName",
                "CLOUDWATCH_METRIC",
                "cloudwatchAlarmName",
                alarm,
                "cloudwatchAlarmRegion",
                "ap-south-2");
    }

    @Test
    void anAlarmIsACheck() {
        var alarm = world.one(METRIC_ALARM).id();

        create("CLOUDWATCH_METRIC", "cloudwatchAlarmName", alarm, "cloudwatchAlarmRegion", "ap-south-1");
    }

    @Test
    void theQuotaIsOfTheAccount(@TempDir Path folder) {
        try (var small = new World(folder, new Faults(), Map.of(HEALTH_CHECK, 1))) {
            var inputs = small.one(HEALTH_CHECK).inputs();

            assertRefused("TooManyHealthChecks", "1", () -> small.create(HEALTH_CHECK, "ap-south-2", inputs));
        }
    }
}
