package io.tandem.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.testing.ProjectCopy;
import io.tandem.policy.testing.ProjectCopy.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pull request is told what it breaks, apart from what was broken before. */
class NewFindingsIT {
    private static final List<String> REHEARSE = List.of("rehearse", "--stacks", "primary");
    private static final List<String> PULL_REQUEST =
            List.of("pr", "--cloud", "simulated", "--stacks", "primary", "--policy-pack", ProjectCopy.ALL.toString());

    @Test
    void whatAChangeBreaksIsNewAndWhatStandsBrokenIsNot(@TempDir Path folder) throws Exception {
        var project = ProjectCopy.in(folder).with("flowLogRetentionDays: 90", "flowLogRetentionDays: 14");
        assertThat(project.rehearsal(REHEARSE)).extracting(Run::exitCode).isEqualTo(0);
        project.with("api: {keepImages: 100, scanOnPush: true}", "api: {keepImages: 100, scanOnPush: false}");

        var run = project.rehearsal(PULL_REQUEST);

        assertThat(run.exitCode()).isOne();
        assertThat(Files.readString(folder.resolve(".rehearsal/pr/comment.md")))
                .contains("## Stop: ", "1 mandatory policy finding")
                .contains(
                        "| **new: failed, mandatory** | `ecr-scan-on-push` | primary | `tandem-prod-repository-api` |")
                .contains("| failed, advisory | `logs-retention` | primary | `tandem-prod-flow-logs-group` |");
    }
}
