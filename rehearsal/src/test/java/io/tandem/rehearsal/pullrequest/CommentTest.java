package io.tandem.rehearsal.pullrequest;

import static io.tandem.rehearsal.pullrequest.RecordedEvents.dr;
import static io.tandem.rehearsal.pullrequest.RecordedEvents.primary;
import static io.tandem.rehearsal.pullrequest.RecordedEvents.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommentTest {
    @Test
    void itIsFoundAgainByItsFirstLine() {
        assertThat(comment(review(primary("no-change")))).startsWith("<!-- tandem:pr -->\n## Go: nothing changes");
    }

    @Test
    void theVerdictComesBeforeTheDangersAndTheseBeforeTheRest() {
        assertThat(comment(review(primary("deleted-table"))))
                .containsSubsequence("## Stop: ", "### Dangerous", "### What fails", "### Changes of primary");
    }

    @Test
    void itSaysHowToNameADanger() {
        assertThat(comment(review(primary("opened-security-group"))))
                .contains("`danger: NAME`")
                .contains("`danger-accepted`");
    }

    @Test
    void aNamedDangerIsStillTold() {
        assertThat(comment(review("danger: tandem-prod-https", primary("opened-security-group"))))
                .contains("## Go: 1 change, 1 dangerous change, named")
                .contains("### Dangerous");
    }

    @Test
    void bothRegionsStandSideBySide() {
        assertThat(comment(review(primary("change-in-place"), dr("change-in-place"))))
                .contains("| room | resource | primary | dr |")
                .contains("| edge | TargetGroup `tandem-prod-web` | ~ changed: `healthCheck.interval` `10 → 30` |"
                        + " ~ changed: `healthCheck.interval` `10 → 30` |");
    }

    @Test
    void driftIsShownAsWhatWasDeployedAndWhatIsThere() {
        var drifted = Review.of(Occasion.DRIFT, List.of(primary("drift")));

        assertThat(new Comment(drifted).cut())
                .startsWith("<!-- tandem:drift -->\n## Drift: 2 resources are no longer what was deployed")
                .contains("~ changed: `evaluationPeriods` `6 → 9`")
                .doesNotContain("danger: NAME");
    }

    @Test
    void aPlanShowsDangersToWhoeverApprovesAndAsksForNoNames() {
        var planned = Review.of(Occasion.PLAN, List.of(primary("opened-security-group")));

        assertThat(new Comment(planned).cut())
                .contains("## Go: 1 change, 1 dangerous change\n")
                .contains("**opens ingress**")
                .doesNotContain("| named |", "danger: NAME");
    }

    @Test
    void aProtectedDeletionIsToldInALine() {
        assertThat(comment(review(primary("deleted-table"))))
                .contains("tandem-prod-sessions: Preview failed: it is protected and cannot be deleted")
                .doesNotContain("state unprotect");
    }

    @Test
    void aReplacementNamesWhatForcesItAndShowsNoValue() {
        assertThat(comment(review(primary("replaced-subnet"))))
                .contains("± replaced: `cidrBlock` (forces it)")
                .doesNotContain("10.0.16.0");
    }

    @Test
    void theRecoveryIsShownBeforeAndAfter() {
        assertThat(comment(review(primary("change-in-place"))))
                .contains("| RTO | primary | 2490 s, declared 3600 s (tandem:recovery.rtoSeconds) |"
                        + " **2550 s, declared 3600 s (tandem:recovery.rtoSeconds)** |")
                .contains("| twin check | primary | 23 of 23 | the same |");
    }

    @Test
    void aBudgetThatBreaksIsToldInItsOwnWords() {
        assertThat(comment(review(primary("broken-budget"))))
                .contains("The preview of **primary** fails:")
                .contains("RTO: 2490 s, declared 60 s (tandem:recovery.rtoSeconds)");
    }

    @Test
    void aBringUpFromNothingIsSaidToBeOne() {
        assertThat(comment(review(primary("first-creation")))).contains("bring-up from nothing");
    }

    @Test
    void itSaysThatTheAccountIsSimulated() {
        assertThat(comment(review(primary("no-change")))).contains("simulated AWS account");
    }

    @Test
    void aPreviewOfTheRealAccountIsSaidToBeOne() {
        var previewed =
                new Review(List.of(primary("opened-security-group")), Acceptance.of("", List.of()), Occasion.PREVIEW);

        assertThat(new Comment(previewed).cut())
                .startsWith("<!-- tandem:pr -->\n## Stop: ")
                .contains("Previewed on the real AWS account")
                .doesNotContain("simulated");
    }

    @Test
    void noSecretIsShown() {
        assertThat(comment(review(primary("changed-secret"))))
                .contains("`secretString` `[secret]`")
                .contains("`masterPassword` `[secret]`")
                .contains("`5432 → 5433`")
                .doesNotContain("hunter");
    }

    @Test
    void whatOthersWroteEndsNoFold() {
        var events = RecordedEvents.text("change-in-place").replace("tandem-prod-web", "</details>|`@all");

        assertThat(comment(review(RecordedEvents.stack("primary", Optional.empty(), events))))
                .contains("`</details>\\|'@all`");
    }

    @Test
    void threeHundredChangesStayUnderTheLimit() {
        var line = RecordedEvents.text("change-in-place")
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow();
        var events = RecordedEvents.text("no-change")
                + IntStream.range(0, 300)
                        .mapToObj(i -> line.replace("tandem-prod-web", "tandem-prod-web-" + i + "-" + "x".repeat(300)))
                        .collect(Collectors.joining("\n"));
        var comment = new Comment(review(RecordedEvents.stack("primary", Optional.empty(), events)));

        assertThat(comment.whole()).hasSizeGreaterThan(Comment.LIMIT);
        assertThat(comment.cut())
                .hasSizeLessThanOrEqualTo(Comment.LIMIT)
                .contains("## Go: 300 changes")
                .contains("the full report is `report.md`")
                .contains("<details>")
                .endsWith("</details>\n");
    }

    private static String comment(Review review) {
        return new Comment(review).cut();
    }
}
