package io.tandem.policy.engine;

import static io.tandem.policy.engine.Session.DATABASE;
import static io.tandem.policy.engine.Session.flag;
import static io.tandem.policy.engine.Session.text;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

class PackAnalyzerTest {
    private static final Setting DAYS = Setting.number("days", 7, 1, 35, "Days");
    private static final Pack PACK = new Pack(
            "sample",
            "A sample",
            List.of(
                    rule("encrypted", Severity.CRITICAL, "Encrypted")
                            .because("Disks are lost.")
                            .fix("storageEncrypted(true).")
                            .on(DATABASE)
                            .requires(at("storageEncrypted").isTrue()),
                    rule("broken", Severity.LOW, "Broken").on(DATABASE).requires(subject -> {
                        throw new IllegalStateException("out of ideas");
                    }),
                    rule("kept", Severity.LOW, "Kept")
                            .with(DAYS)
                            .on(DATABASE)
                            .requires(at("days").orElse(7).atLeast(DAYS)),
                    rule("tagged", Severity.HIGH, "Tagged")
                            .on(DATABASE)
                            .requiresInStack(at("tag").isSet())));

    private Path folder = Path.of("");

    private Session session;

    @BeforeEach
    void serve(@TempDir Path scratch) {
        folder = scratch;
        session = new Session(PACK, folder.resolve("none.yaml"), Optional.of(folder.resolve("reports")));
    }

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void aViolationNamesTheResourceTheMatterAndTheWayOut() {
        assertThat(of("encrypted", session.database(Map.of("storageEncrypted", flag(false)))))
                .satisfies(found -> assertThat(found.getMessage())
                        .isEqualTo("orders: storageEncrypted is false; it must be true. "
                                + "Instead: storageEncrypted(true). Why: Disks are lost."))
                .satisfies(found -> assertThat(found.getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY));
    }

    @Test
    void aRuleThatBreaksBlocksByNameAndLosesNoOtherFinding() {
        // As the engine does when nobody has set a level.
        session.configure("broken", EnforcementLevel.ADVISORY, Map.of());

        var found = session.database(Map.of());

        assertThat(of("broken", found).getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY);
        assertThat(of("broken", found).getMessage()).contains("the rule broken broke on orders", "out of ideas");
        assertThat(of("encrypted", found).getMessage()).contains("storageEncrypted is not set");
    }

    @Test
    void anUnknownValueIsNoViolation() {
        var unknown = text("04da6b54-80e4-46f7-96ec-b56ff0331ba9");

        assertThat(session.database(Map.of("storageEncrypted", unknown)))
                .noneMatch(found -> found.getPolicyName().equals("encrypted"));
    }

    @Test
    void whatOnlyUpCanTellIsNamedAndBlocksNothing() {
        var unknown = text("04da6b54-80e4-46f7-96ec-b56ff0331ba9");
        var unused = session.database(Map.of("storageEncrypted", unknown));

        var note = of("deferred", session.stack(Map.of("storageEncrypted", unknown, "tag", unknown)));

        assertThat(note.getMessage())
                .isEqualTo("2 questions wait for `up`, which knows the values: encrypted (orders), tagged (orders)");
        assertThat(note.getEnforcementLevel()).isEqualTo(EnforcementLevel.ADVISORY);
    }

    @Test
    void whatIsKnownAtTheEndWaitsForNothing() {
        assertThat(session.stack(Map.of("tag", text("x"))))
                .noneMatch(found -> found.getPolicyName().equals("deferred"));
    }

    /** More than a connection holds that nobody reads from. */
    @Test
    void remediationIsDeclinedAndHoldsUpNoAnalysis() {
        for (int resource = 0; resource < 20; resource++) {
            assertThatThrownBy(() -> session.remediate(Map.of("text", text("x".repeat(16_000)))))
                    .hasMessage("UNIMPLEMENTED: nothing is remediated");
        }

        assertThat(session.database(Map.of("storageEncrypted", flag(true)))).isNotEmpty();
    }

    @Test
    void whatHasNoOutputsInAPreviewIsJudgedByItsInputs() {
        var unused = session.database(Map.of("tag", text("x")));

        assertThat(session.stack(Map.of())).isEmpty();
    }

    @Test
    void whatHasOutputsIsJudgedByThem() {
        var unused = session.database(Map.of("tag", text("x")));

        assertThat(of("tagged", session.stack(Map.of("tag", text(""))))).isNotNull();
    }

    @Test
    void levelsAreOverridden() {
        session.configure("encrypted", EnforcementLevel.ADVISORY, Map.of());

        assertThat(of("encrypted", session.database(Map.of())).getEnforcementLevel())
                .isEqualTo(EnforcementLevel.ADVISORY);
    }

    @Test
    void aDisabledRuleIsNotAsked() {
        session.configure("broken", EnforcementLevel.DISABLED, Map.of());

        assertThat(session.database(Map.of()))
                .noneMatch(found -> found.getPolicyName().equals("broken"));
    }

    @Test
    void aWaiverOfADisabledRuleIsNotCalledUnused() throws IOException {
        var waivers = Files.writeString(folder.resolve("waivers.yaml"), """
                waivers:
                  - rule: tagged
                    urn: "urn:pulumi:*"
                    type: aws:rds/instance:Instance
                    reason: until somebody knows what it is for
                    owner: data
                    ticket: "6"
                    created: "2026-11-23"
                    expires: "2027-01-31"
                """);
        try (var waived = new Session(PACK, waivers, Optional.empty())) {
            assertThat(of("waivers", waived.stack(Map.of("tag", text("x")))).getMessage())
                    .contains("the waiver of tagged", "is not used");

            waived.configure("tagged", EnforcementLevel.DISABLED, Map.of());

            assertThat(waived.stack(Map.of())).isEmpty();
        }
    }

    @Test
    void settingsChangeWhatIsRight() {
        session.configure("kept", EnforcementLevel.MANDATORY, Map.of("days", text("14")));

        assertThat(of("kept", session.database(Map.of())).getMessage()).contains("at least 14");
    }

    @Test
    void aMistakeInTheConfigurationNamesItsKey() {
        assertThatThrownBy(() -> session.configure("kept", EnforcementLevel.MANDATORY, Map.of("weeks", text("2"))))
                .hasMessageContaining("kept.weeks: there is no such setting; legal are [days]");
        assertThatThrownBy(() -> session.configure("encryptd", EnforcementLevel.MANDATORY, Map.of()))
                .hasMessageContaining("encryptd: there is no such rule");
    }

    @Test
    void whatWasFoundIsWrittenThoughTheRunIsCutShort() throws IOException {
        var unused = session.database(Map.of());

        session.analyzer().writeReports();

        assertThat(Files.readString(folder.resolve("reports/sample.md")))
                .contains("| encrypted | critical | `orders` |");
    }

    private static AnalyzeDiagnostic of(String rule, List<AnalyzeDiagnostic> found) {
        return found.stream()
                .filter(one -> one.getPolicyName().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + rule + " in " + found));
    }
}
