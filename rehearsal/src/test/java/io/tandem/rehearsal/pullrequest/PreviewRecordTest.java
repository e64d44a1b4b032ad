package io.tandem.rehearsal.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreviewRecordTest {
    @Test
    void resourcesThatStayAreNoChanges() {
        assertThat(RecordedEvents.primary("no-change").changes()).isEmpty();
    }

    @Test
    void ofAComparisonWithTheCloudOnlyWhatDiffersIsAChange() {
        assertThat(RecordedEvents.primary("drift").changes())
                .extracting(change -> change.name() + " " + change.operation().word())
                .containsExactlyInAnyOrder(
                        "tandem-prod-sessions-read-throttles changed", "tandem-prod-sessions-write-throttles deleted");
    }

    @Test
    void componentsAreNoChanges() {
        assertThat(RecordedEvents.primary("first-creation").changes())
                .extracting(ResourceChange::name)
                .containsExactly("tandem-prod-private-1", "tandem-prod-https");
    }

    @Test
    void theStepsOfAReplacementAreOneChange() {
        assertThat(RecordedEvents.primary("replaced-subnet").changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.operation()).isEqualTo(Operation.REPLACE);
                    assertThat(change.properties())
                            .extracting(PropertyChange::path)
                            .containsExactly("cidrBlock");
                    assertThat(change.properties()).allMatch(PropertyChange::replaces);
                });
    }

    @Test
    void theRoomIsThatOfTheInnermostComponent() {
        assertThat(RecordedEvents.primary("replaced-subnet").changes())
                .extracting(ResourceChange::room)
                .containsExactly("network");
    }

    @Test
    void aStackThatIsMadeStandsNotYet() {
        assertThat(RecordedEvents.primary("first-creation").isStanding()).isFalse();
        assertThat(RecordedEvents.primary("change-in-place").isStanding()).isTrue();
    }

    @Test
    void aPreviewThatFailsTellsWhatItGotTo() {
        var stack = RecordedEvents.primary("deleted-table");

        assertThat(stack.changes()).extracting(ResourceChange::name).containsExactly("tandem-prod-sessions");
        assertThat(stack.errors()).singleElement().asString().contains("cannot be deleted");
    }

    @Test
    void thePostureBeforeIsThatOfTheState() {
        var stack = RecordedEvents.primary("change-in-place");

        assertThat(stack.before().lines()).containsEntry("RTO", "2490 s, declared 3600 s (tandem:recovery.rtoSeconds)");
        assertThat(stack.after().lines()).containsEntry("RTO", "2550 s, declared 3600 s (tandem:recovery.rtoSeconds)");
        assertThat(stack.after().termsNotIn(stack.before()))
                .singleElement()
                .asString()
                .startsWith("90 s  health check 30 s x 3");
    }

    @Test
    void aMandatoryViolationBlocks() {
        var stack = RecordedEvents.primary("mandatory-finding");

        assertThat(stack.blocking()).extracting(PolicyFinding::rule).containsExactly("dynamodb-encrypted");
        assertThat(stack.errors()).isEmpty();
    }
}
