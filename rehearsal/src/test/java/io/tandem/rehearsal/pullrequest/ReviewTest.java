package io.tandem.rehearsal.pullrequest;

import static io.tandem.rehearsal.pullrequest.RecordedEvents.dr;
import static io.tandem.rehearsal.pullrequest.RecordedEvents.primary;
import static io.tandem.rehearsal.pullrequest.RecordedEvents.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    @ParameterizedTest
    @ValueSource(strings = {"no-change", "first-creation", "change-in-place", "replaced-subnet", "changed-secret"})
    void whatEndangersNothingMayBeMerged(String preview) {
        assertThat(review(primary(preview)).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broken-budget",
                "failing-program",
                "mandatory-finding",
                "deleted-table",
                "opened-security-group",
                "lost-protection"
            })
    void whatMustNotHappenUnnoticedFailsTheCheck(String preview) {
        assertThat(review(primary(preview)).exitCode()).isOne();
    }

    @Test
    void aDangerThatTheDescriptionNamesPasses() {
        var named = "Opens the door.\r\n\r\n- danger: `tandem-prod-https`\r\n";

        assertThat(review(named, primary("opened-security-group")).exitCode()).isZero();
    }

    @Test
    void aDangerOfAnotherNameDoesNot() {
        assertThat(review("danger: tandem-prod-http", primary("opened-security-group"))
                        .exitCode())
                .isOne();
    }

    @Test
    void whatATemplateCommentsOnIsNotSaid() {
        assertThat(review("<!--\ndanger: tandem-prod-https\n-->", primary("opened-security-group"))
                        .exitCode())
                .isOne();
    }

    @Test
    void theLabelNamesAllDangers() {
        var labelled = Acceptance.of("", List.of("danger-accepted"));

        assertThat(new Review(List.of(primary("opened-security-group")), labelled, Occasion.TRIAL).exitCode())
                .isZero();
    }

    @Test
    void aNameDoesNotMendAPreviewThatFails() {
        assertThat(review("danger: tandem-prod-sessions", primary("deleted-table"))
                        .exitCode())
                .isOne();
    }

    @Test
    void driftEndsWithOneAndNoDriftWithZero() {
        assertThat(Review.of(Occasion.DRIFT, List.of(primary("drift"))).exitCode())
                .isOne();
        assertThat(Review.of(Occasion.DRIFT, List.of(primary("no-change"))).exitCode())
                .isZero();
    }

    @Test
    void oneStackThatFailsFailsTheCheck() {
        assertThat(review(primary("change-in-place"), dr("broken-budget")).problems())
                .containsExactly("the preview of dr fails");
    }

    @Test
    void anUpThatWouldStopFailsTheCheck() {
        var stopped = tried(primary("change-in-place"), "Table is still used");

        assertThat(review(stopped).problems()).containsExactly("`up` of primary would stop");
    }

    @Test
    void whatThePreviewSaidAlreadyIsNotSaidAgainOfItsUp() {
        var preview = primary("deleted-table");
        var refusal = preview.errors().get(0).replace("Preview failed: ", "");

        assertThat(tried(preview, refusal).refusals()).isEmpty();
    }

    @Test
    void theSameDangerOfBothTwinsIsNamedOnce() {
        assertThat(review(primary("opened-security-group"), dr("opened-security-group"))
                        .problems())
                .containsExactly("1 dangerous change that nobody named");
    }

    private static StackChange tried(StackChange change, String refusal) {
        return new StackChange(
                change.stack(),
                change.primary(),
                true,
                change.changes(),
                change.findings(),
                change.errors(),
                change.before(),
                change.after(),
                Optional.of(new TrialUp(List.of(refusal), 60, List.of())));
    }
}
