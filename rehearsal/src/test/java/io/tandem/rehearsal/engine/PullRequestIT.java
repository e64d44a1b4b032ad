package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.pullrequest.Comment;
import io.tandem.rehearsal.pullrequest.JudgedPreview;
import io.tandem.rehearsal.pullrequest.Occasion;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.pullrequest.Review;
import io.tandem.rehearsal.pullrequest.Trial;
import io.tandem.rehearsal.pullrequest.TrialAccount;
import io.tandem.rehearsal.report.Terminal;
import io.tandem.rehearsal.testing.TestProject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A pull request that asks less often whether the primary is well, and deletes a table on both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PullRequestIT {
    private static final List<String> BOTH = List.of("primary", "dr");

    private TestProject project;
    private Review review;
    private String comment;

    @BeforeAll
    void itIsTriedOnACopyOfWhatStands(@TempDir Path folder) throws IOException {
        project = new TestProject(folder);
        try (var rehearsal = new Rehearsal(project.rehearsalFolder(), new Faults(), Map.of())) {
            BOTH.forEach(stack -> rehearsal.stack(stack).up(event -> {}));
        }
        BOTH.forEach(stack ->
                project.set(stack, "edge.healthCheck.intervalSeconds", 30).set(stack, "data.tables.sessions", null));

        var copy = TrialAccount.copyOf(project.rehearsalFolder());
        try (var rehearsal = new Rehearsal(copy, new Faults(), Map.of())) {
            var quiet = new Terminal(new PrintStream(PrintStream.nullOutputStream()), false);
            var stacks = ProjectStacks.of(folder);
            var judged =
                    new JudgedPreview(List.of(), Optional.empty(), copy.folder().resolve("policies"), quiet);
            review = Review.of(Occasion.TRIAL, new Trial(rehearsal, stacks, judged).of(stacks.names()));
        }
        comment = new Comment(review).cut();
        Files.writeString(Path.of("target", "pull-request-example.md"), comment);
    }

    @Test
    void itMayNotBeMerged() {
        assertThat(review.exitCode()).isOne();
        assertThat(comment.lines().skip(1).findFirst().orElseThrow())
                .contains("Stop: ")
                .contains("dangerous change");
    }

    @Test
    void theLossOfTheTableIsSaidFirst() {
        assertThat(comment)
                .containsSubsequence(
                        "### Dangerous", "`tandem-prod-sessions` | data: primary", "its items", "### What fails");
    }

    @Test
    void theTwinIsJudgedByWhatItsPrimaryWouldPublish() {
        assertThat(comment)
                .containsPattern("\\| twin check \\| dr \\| (\\d+) of \\1 \\| \\*\\*(\\d+) of \\2\\*\\* \\|")
                .doesNotContain("has no counterpart");
    }

    @Test
    void theSlowerHealthCheckCostsAMinuteOfRecovery() {
        for (var stack : BOTH) {
            assertThat(comment).containsPattern("\\| RTO \\| " + stack + " \\| 2490 s[^|]*\\| \\*\\*2550 s");
        }
    }

    @Test
    void bothRegionsStandSideBySide() {
        assertThat(comment).containsPattern("\\| room \\| resource \\| primary \\| dr \\|");
    }

    @Test
    void whatStandsIsLeftAsItIs(@TempDir Path scratch) throws IOException {
        project.reset();
        try (var rehearsal = new Rehearsal(project.rehearsalFolder(), new Faults(), Map.of())) {
            for (var stack : BOTH) {
                assertThat(rehearsal.stack(stack).preview(event -> {}).steps()).isEmpty();
                assertThat(comment).doesNotContain(Secrecy.secretsOf(rehearsal.stack(stack), scratch));
            }
        }
    }
}
