package io.tandem.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Outcome;
import io.tandem.policy.testing.Golden;
import io.tandem.policy.waivers.Waiver;
import io.tandem.policy.waivers.WaiverFile;
import io.tandem.policy.waivers.Waivers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rehearsed stacks keep every rule, but for what is argued in waivers.yaml. */
class GoldenTest {
    /** Inside the time of the waivers, so that a test does not begin to fail by itself. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static Waivers waivers() {
        return waiversAnd(List.of());
    }

    static Waivers waiversAnd(List<Waiver> more) {
        return WaiverFile.read(Path.of("waivers.yaml"), TODAY).and(more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foundation", "primary", "dr", "both"})
    void theRecordedStackKeepsEveryRule(String world) {
        var findings = Golden.world(world).judged(waivers());

        assertThat(findings.stream()
                        .filter(Finding::isViolation)
                        .map(finding -> finding.rule().id() + " " + finding.advice()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"foundation", "primary", "dr", "both"})
    void nothingIsLeftUndecidedOnAStackThatIsUp(String world) {
        var findings = Golden.world(world).judged(waivers());

        assertThat(findings.stream()
                        .filter(finding -> finding.outcome() == Outcome.DEFERRED)
                        .map(finding ->
                                finding.rule().id() + " " + finding.resource().name() + " " + finding.message()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"both"})
    void everyWaiverIsNeeded(String world) {
        var waivers = waivers();
        var rules =
                Packs.named(Packs.ALL).rules().stream().map(rule -> rule.id()).collect(Collectors.toSet());

        var unused = Golden.world(world).judged(waivers);

        assertThat(unused).isNotEmpty();
        assertThat(waivers.reminders(rules, Set.of("primary", "dr"))).isEmpty();
    }
}
