package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.HEALTH_CHECK;
import static io.tandem.rehearsal.cloud.rules.Types.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest extends InWorld {
    private CloudResource make(String name, String type, Object... changes) {
        var value = type.equals("CNAME") ? "other.example.com" : type.equals("A") ? "203.0.113.1" : "\"text\"";
        var asked = new ArrayList<Object>(List.of("name", name, "type", type, "records", List.of(value)));
        asked.addAll(List.of(changes));
        return world.make(RECORD, asked.toArray());
    }

    private void assertInvalid(String reason, String name, String type, Object... changes) {
        assertRefused("InvalidChangeBatch", reason, () -> make(name, type, changes));
    }

    private static Object[] weighted(String identifier) {
        return new Object[] {"setIdentifier", identifier, "weightedRoutingPolicies", List.of(Inputs.of("weight", 1))};
    }

    @Test
    void aNameIsCompletedByItsZone() {
        assertThat(make("www", "A").attribute("fqdn")).contains("www.example.com");
    }

    @Test
    void aNameThatOnlyEndsLikeTheZoneIsRefused() {
        assertInvalid("is not permitted in zone example.com.", "wwwexample.com", "A");
    }

    @Test
    void theApexIsTaken() {
        make("example.com", "A");
    }

    @Test
    void aRecordIsMadeOnce() {
        make("www", "A");

        assertInvalid("already exists", "WWW.example.com.", "A");
    }

    @Test
    void aRecordOfAnotherTypeIsTaken() {
        make("www", "A");

        make("www", "TXT");
    }

    @Test
    void aRecordMayBeTakenOver() {
        make("www", "A");

        make("www", "A", "allowOverwrite", true);
    }

    @Test
    void theNameServersOfAZoneAreThereAlready() {
        assertInvalid("already exists", "example.com", "NS");
    }

    @Test
    void theApexIsNoAliasOfAnotherName() {
        assertInvalid("at apex", "example.com", "CNAME");
    }

    @Test
    void aCnameStandsAlone() {
        make("www", "A");

        assertInvalid("conflicts with other records", "www", "CNAME");
    }

    @Test
    void nothingStandsBesideACname() {
        make("www", "CNAME");

        assertInvalid("conflicts with other records", "www", "TXT");
    }

    @Test
    void anAddressIsAnAddress() {
        assertInvalid("records", "www", "A", "records", List.of("www.example.com"));
    }

    @Test
    void aRecordWithoutATtlIsRefused() {
        assertRefused("InvalidInput", "ttl", () -> make("www", "A", "ttl", Inputs.NONE));
    }

    @Test
    void anIdentifierIsForARoutingPolicy() {
        assertRefused("InvalidInput", "setIdentifier", () -> make("www", "A", "setIdentifier", "one"));
    }

    @Test
    void recordsWithIdentifiersStandSideBySide() {
        make("www", "A", weighted("one"));

        make("www", "A", weighted("two"));
    }

    @Test
    void aSimpleRecordDoesNotStandBesideThem() {
        make("www", "A", weighted("one"));

        assertInvalid("weightedRoutingPolicies", "www", "A");
    }

    @Test
    void aHealthCheckThatIsNotThereIsRefused() {
        assertRefused("NoSuchHealthCheck", "healthCheckId", () -> make("www", "A", "healthCheckId", "gone"));
    }

    @Test
    void aHealthCheckInUseStays() {
        var check = world.one(HEALTH_CHECK);
        make("www", "A", "healthCheckId", check.id());

        assertRefused("HealthCheckInUse", check.id(), () -> world.delete(check));
    }
}
