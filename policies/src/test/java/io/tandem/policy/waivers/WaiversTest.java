package io.tandem.policy.waivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.values.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaiversTest {
    private static final String GOOD = """
            waivers:
              - rule: rds-multi-az
                urn: "urn:pulumi:primary::tandem::*Instance::reports"
                type: aws:rds/instance:Instance
                reason: made again from the datasets within an hour
                owner: data
                ticket: "#6"
                created: "2026-11-01"
                expires: "2027-01-31"
            """;
    private static final Resource REPORTS = resource("reports");

    @Test
    void aWaiverHoldsForItsResourceOnly() {
        var waivers = on("2026-12-01");

        assertThat(waivers.of("rds-multi-az", REPORTS)).isPresent();
        assertThat(waivers.of("rds-multi-az", resource("orders"))).isEmpty();
        assertThat(waivers.of("rds-encrypted", REPORTS)).isEmpty();
    }

    @Test
    void anExpiredWaiverHoldsNoLongerAndSaysSo() {
        var waivers = on("2027-02-01");

        assertThat(waivers.of("rds-multi-az", REPORTS)).isEmpty();
        assertThat(reminders(waivers)).singleElement().asString().contains("expired on 2027-01-31");
    }

    @Test
    void aWaiverThatIsDatedAheadDoesNotHoldYetAndSaysSo() {
        var waivers = on("2026-10-30");

        assertThat(waivers.of("rds-multi-az", REPORTS)).isEmpty();
        assertThat(reminders(waivers)).singleElement().asString().contains("is dated 2026-11-01");
    }

    @Test
    void aWaiverOfTodayHoldsWhereItIsStillYesterday() {
        assertThat(on("2026-10-31").of("rds-multi-az", REPORTS)).isPresent();
    }

    @Test
    void anUnusedWaiverIsTold() {
        assertThat(reminders(on("2026-12-01"))).singleElement().asString().contains("not used");
    }

    @Test
    void aWaiverAboutToExpireIsTold() {
        var waivers = on("2027-01-20");
        assertThat(waivers.of("rds-multi-az", REPORTS)).isPresent();

        assertThat(reminders(waivers)).singleElement().asString().contains("expires on 2027-01-31");
    }

    @Test
    void aWaiverThatCoversTooMuchIsTold() {
        var waivers = on("2026-12-01");
        for (int i = 0; i <= 10; i++) {
            assertThat(waivers.of("rds-multi-az", REPORTS)).isPresent();
        }

        assertThat(reminders(waivers)).singleElement().asString().contains("name the resources");
    }

    @Test
    void aWaiverOfAnotherStackIsNoBusinessOfThisRun() {
        assertThat(on("2026-12-01").reminders(Set.of("rds-multi-az"), Set.of("dr")))
                .isEmpty();
    }

    @Test
    void aWaiverMayNameSeveralStacksAndIsNoBusinessOfTheOthers() {
        var both = new Waivers(
                WaiverFile.parse(GOOD.replace("urn:pulumi:primary:", "urn:pulumi:{primary,dr}:"), "waivers.yaml"),
                LocalDate.parse("2026-12-01"));

        assertThat(both.reminders(Set.of("rds-multi-az"), Set.of("dev"))).isEmpty();
        assertThat(both.reminders(Set.of("rds-multi-az"), Set.of("dr"))).hasSize(1);
        assertThat(both.of("rds-multi-az", REPORTS)).isPresent();
    }

    @Test
    void everyMistakeInTheFileIsNamedWithItsKey() {
        var wrong = GOOD.replace("2027-01-31", "2027-11-01")
                .replace("owner: data", "owners: data")
                .replace("    type: aws:rds/instance:Instance\n", "");

        assertThatThrownBy(() -> WaiverFile.parse(wrong, "waivers.yaml"))
                .hasMessageContaining("waivers[0].owners is no key")
                .hasMessageContaining("waivers[0].owner must be set")
                .hasMessageContaining("waivers[0].type must be set when urn holds a *")
                .hasMessageContaining("waivers[0].expires must be 0 to 180 days");
    }

    private static Waivers on(String today) {
        return new Waivers(WaiverFile.parse(GOOD, "waivers.yaml"), LocalDate.parse(today));
    }

    private static List<String> reminders(Waivers waivers) {
        return waivers.reminders(Set.of("rds-multi-az"), Set.of("primary"));
    }

    private static Resource resource(String name) {
        var type = "aws:rds/instance:Instance";
        var urn = "urn:pulumi:primary::tandem::" + type + "::" + name;
        return new Resource(urn, type, name, Value.of(Map.of()), Optional.empty(), false, Map.of());
    }
}
