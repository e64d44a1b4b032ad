package io.tandem.policy.run;

import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.rules.Level;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Severity;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import io.tandem.policy.waivers.Waiver;
import io.tandem.policy.waivers.Waivers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final String TYPE = "aws:rds/instance:Instance";
    private static final String URN = "urn:pulumi:primary::tandem::" + TYPE + "::orders";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Pack PACK = new Pack(
            "sample",
            "A sample",
            List.of(rule("encrypted", Severity.HIGH, "Encrypted")
                    .on(TYPE)
                    .requires(at("encrypted").isTrue().and(at("multiAz").isTrue()))));

    @Test
    void aKnownViolationFailsThoughAnotherValueIsUnknown() {
        var finding = finding(Map.of("encrypted", Value.UNKNOWN, "multiAz", Value.of(false)), Waivers.none());

        assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finding.blocks()).isTrue();
    }

    @Test
    void whatDependsOnAnUnknownIsDeferred() {
        var finding = finding(Map.of("encrypted", Value.UNKNOWN, "multiAz", Value.of(true)), Waivers.none());

        assertThat(finding.outcome()).isEqualTo(Outcome.DEFERRED);
        assertThat(finding.isViolation()).isFalse();
    }

    @Test
    void aWaiverOfWhatIsDeferredIsNotCalledUnused() {
        var waivers = new Waivers(
                List.of(new Waiver(
                        "encrypted", URN, "", "it is empty until spring", "data", "#6", TODAY, TODAY.plusDays(90))),
                TODAY);
        assertThat(waivers.reminders(Set.of("encrypted"), Set.of("primary"))).hasSize(1);

        var finding = finding(Map.of("encrypted", Value.UNKNOWN, "multiAz", Value.of(true)), waivers);

        assertThat(finding.waiver()).isPresent();
        assertThat(waivers.reminders(Set.of("encrypted"), Set.of("primary"))).isEmpty();
    }

    @Test
    void aDisabledRuleSaysNothing() {
        var judge = new Judge(PACK, Waivers.none(), Map.of("encrypted", Level.DISABLED), Map.of());

        assertThat(judge.one(database(Map.of()))).isEmpty();
    }

    @Test
    void noMessageRepeatsWhatASecretSays() {
        var secret = Value.of("{\"password\": \"correct-horse\"}").asSecret();

        assertThat(crash("no such user: correct-horse", secret)).endsWith("no such user: [secret]");
        assertThat(crash("cannot read " + secret.text().orElseThrow(), secret)).endsWith("cannot read [secret]");
        assertThat(crash("it is off", Value.of("off").asSecret())).endsWith("it is off");
    }

    /** A failure that waits for another value keeps its message. */
    @Test
    void nothingThatWaitsRepeatsWhatASecretSays() {
        var pack = new Pack(
                "sample",
                "A sample",
                List.of(rule("waiting", Severity.HIGH, "Waiting")
                        .on(TYPE)
                        .requires(subject -> Verdict.fail("it is correct-horse").ifKnown(Value.UNKNOWN))));

        var finding = new Judge(pack, Waivers.none(), Map.of(), Map.of())
                .one(database(Map.of("login", Value.of("correct-horse").asSecret())))
                .get(0);

        assertThat(finding.outcome()).isEqualTo(Outcome.DEFERRED);
        assertThat(finding.message()).isEqualTo("it is [secret]");
    }

    private static String crash(String message, Value property) {
        var pack = new Pack(
                "sample",
                "A sample",
                List.of(rule("broken", Severity.HIGH, "Broken").on(TYPE).requires(subject -> {
                    throw new IllegalStateException(message);
                })));
        return new Judge(pack, Waivers.none(), Map.of(), Map.of())
                .one(database(Map.of("login", property)))
                .get(0)
                .message();
    }

    private static Finding finding(Map<String, Value> properties, Waivers waivers) {
        return new Judge(PACK, waivers, Map.of(), Map.of())
                .one(database(properties))
                .get(0);
    }

    private static Resource database(Map<String, Value> properties) {
        return new Resource(URN, TYPE, "orders", Value.of(properties), Optional.empty(), false, Map.of());
    }
}
