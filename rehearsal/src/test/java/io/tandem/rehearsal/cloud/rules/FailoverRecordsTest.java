package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.HEALTH_CHECK;
import static io.tandem.rehearsal.cloud.rules.Types.RECORD;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailoverRecordsTest extends InWorld {
    private static final String NAME = "data.example.com";

    private CloudResource make(String type, Object... changes) {
        var sample = world.one(RECORD).inputs();
        var record = Inputs.with(
                sample,
                "name",
                NAME,
                "setIdentifier",
                type,
                "failoverRoutingPolicies",
                List.of(Inputs.of("type", type)));
        return world.create(RECORD, "ap-south-1", Inputs.with(record, changes));
    }

    private CloudResource primary() {
        return make("PRIMARY", "healthCheckId", world.one(HEALTH_CHECK).id());
    }

    private void assertInvalid(String reason, String type, Object... changes) {
        assertRefused("InvalidChangeBatch", reason, () -> make(type, changes));
    }

    @Test
    void aPrimaryComesFirst() {
        primary();

        make("SECONDARY");
    }

    @Test
    void aSecondaryWithoutAPrimaryIsRefused() {
        assertInvalid("has no PRIMARY", "SECONDARY");
    }

    @Test
    void aSecondaryOfAnotherNameIsRefused() {
        primary();

        assertInvalid("has no PRIMARY", "SECONDARY", "name", "other.example.com");
    }

    @Test
    void aPrimaryThatIsNeverUnhealthyIsRefused() {
        assertInvalid("healthCheckId", "PRIMARY");
    }

    @Test
    void anAliasThatIsNotEvaluatedIsNoHealthSignal() {
        var alias =
                List.of(Inputs.of("name", "www." + NAME, "zoneId", "Z2FDTNDATAQYW2", "evaluateTargetHealth", false));

        assertInvalid("healthCheckId", "PRIMARY", "records", Inputs.NONE, "ttl", Inputs.NONE, "aliases", alias);
    }

    @Test
    void anAliasThatIsEvaluatedIsOne() {
        var alias = List.of(Inputs.of("name", "www." + NAME, "zoneId", "Z2FDTNDATAQYW2", "evaluateTargetHealth", true));

        make("PRIMARY", "records", Inputs.NONE, "ttl", Inputs.NONE, "aliases", alias);
    }

    @Test
    void twoPrimariesAreRefused() {
        primary();

        assertInvalid(
                "one of type PRIMARY already",
                "PRIMARY",
                "setIdentifier",
                "second",
                "healthCheckId",
                world.one(HEALTH_CHECK).id());
    }

    @Test
    void twoSecondariesAreRefused() {
        primary();
        make("SECONDARY");

        assertInvalid("one of type SECONDARY already", "SECONDARY", "setIdentifier", "second");
    }

    @Test
    void aRecordThatFailsOverNeedsAnIdentifier() {
        assertInvalid("setIdentifier", "PRIMARY", "setIdentifier", Inputs.NONE);
    }

    @Test
    void aPrimaryStaysWhileItsSecondaryIsThere() {
        var primary = primary();
        make("SECONDARY");

        assertRefused("InvalidChangeBatch", "still has a SECONDARY", () -> world.delete(primary));
    }

    @Test
    void aPrimaryDoesNotBecomeSomethingElse() {
        var primary = primary();
        make("SECONDARY");

        assertRefused(
                "InvalidChangeBatch",
                "still has a SECONDARY",
                () -> world.update(primary, "type", "TXT", "records", List.of("\"text\"")));
    }

    @Test
    void aPrimaryMayChangeItsValue() {
        var primary = primary();
        make("SECONDARY");

        world.update(primary, "records", List.of("203.0.113.99"));
    }

    @Test
    void theSecondaryGoesFirst() {
        var primary = primary();

        world.delete(make("SECONDARY"));

        world.delete(primary);
    }

    @Test
    void aSimpleRecordDoesNotStandBesideThem() {
        primary();

        assertInvalid(
                "failoverRoutingPolicies",
                "PRIMARY",
                "setIdentifier",
                Inputs.NONE,
                "failoverRoutingPolicies",
                Inputs.NONE);
    }

    @Test
    void aCheckOfTheNameThatFailsOverIsRefused() {
        var check = world.make(HEALTH_CHECK, "fqdn", NAME).id();

        assertRefused("InvalidInput", "healthCheckId", () -> make("PRIMARY", "healthCheckId", check));
    }

    @Test
    void aCheckDoesNotMoveToTheNameThatFailsOver() {
        primary();

        assertRefused("InvalidInput", "fqdn", () -> world.update(world.one(HEALTH_CHECK), "fqdn", NAME));
    }
}
