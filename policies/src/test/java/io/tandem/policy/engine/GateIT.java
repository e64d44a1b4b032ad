package io.tandem.policy.engine;

import static io.tandem.policy.testing.ProjectCopy.ALL;
import static io.tandem.policy.testing.ProjectCopy.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.testing.ProjectCopy;
import io.tandem.policy.testing.ProjectCopy.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packs in the real engine: previews of the program on the simulated account, and recorded states. */
class GateIT {
    @Test
    void aForbiddenChangeIsBlockedByAPreviewThatSaysWhatToWriteInstead(@TempDir Path project) throws Exception {
        var run = preview(project, "multiAz: true", "multiAz: false");

        assertThat(run.output())
                .contains("rds-multi-az", "tandem-prod-database", "Instead: multiAz(true)", "mandatory");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void anUpIsTheSecondNet(@TempDir Path project) throws Exception {
        var run = pulumi(project, "multiAz: true", "multiAz: false", "up", "--yes", "--skip-preview");

        assertThat(run.output()).contains("rds-multi-az", "tandem-prod-database");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(project.resolve(".rehearsal/account/ap-south-1/kms.key.Key")).exists();
        assertThat(project.resolve(".rehearsal/account/ap-south-1/rds.instance.Instance"))
                .doesNotExist();
    }

    @Test
    void theFoundationIsBroughtUp(@TempDir Path project) throws Exception {
        var run = ProjectCopy.in(project)
                .rehearsal(List.of(
                        "pulumi",
                        "--stack",
                        "foundation",
                        "--",
                        "up",
                        "--yes",
                        "--non-interactive",
                        "--policy-pack",
                        ALL.toString()));

        assertThat(run.output()).contains("tandem@v").doesNotContain("mandatory");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whatIsAdvisedBlocksNothing(@TempDir Path project) throws Exception {
        var run = preview(project, "flowLogRetentionDays: 90", "flowLogRetentionDays: 14");

        assertThat(run.output()).contains("logs-retention", "advisory");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aRecordedStateThatWasBrokenIsRefused(@TempDir Path folder) throws Exception {
        var state = Files.readString(ROOT.resolve("policies/golden/primary.json"))
                .replace("\"enableDeletionProtection\":true", "\"enableDeletionProtection\":false");
        var file = Files.writeString(folder.resolve("state.json"), state);

        var run = analyze(file, ALL);

        assertThat(run.output()).contains("elb-deletion-protection", "enableDeletionProtection is false");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void everyLevelCanBeSetAtOnce(@TempDir Path folder) throws Exception {
        var state = Files.readString(ROOT.resolve("policies/golden/primary.json"))
                .replace("\"enableDeletionProtection\":true", "\"enableDeletionProtection\":false");
        var file = Files.writeString(folder.resolve("state.json"), state);
        var levels = Files.writeString(folder.resolve("levels.json"), "{\"all\": \"advisory\"}");

        var run = analyze(file, ALL, "--policy-pack-config", levels.toString());

        assertThat(run.output()).contains("elb-deletion-protection", "advisory");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aRuleThatBreaksBlocksByNameAndLosesNoOtherFinding(@TempDir Path folder) throws Exception {
        var run = analyze(ROOT.resolve("policies/golden/primary.json").toAbsolutePath(), brokenPack(folder));

        assertThat(run.output()).contains("out-of-ideas", "no idea", "tiny-network");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static Run analyze(Path state, Path pack, String... flags) throws Exception {
        var command = new ArrayList<>(List.of("pulumi", "policy", "analyze", "--non-interactive", "--file"));
        command.addAll(List.of(state.toString(), "--policy-pack", pack.toString()));
        command.addAll(List.of(flags));
        return ProjectCopy.run(ROOT, command);
    }

    /** A preview of a copy of the project, in an empty account, with one setting changed. */
    private static Run preview(Path project, String setting, String changed) throws Exception {
        return pulumi(project, setting, changed, "preview");
    }

    private static Run pulumi(Path project, String setting, String changed, String... operation) throws Exception {
        var command = new ArrayList<>(List.of("pulumi", "--stack", "primary", "--"));
        command.addAll(List.of(operation));
        command.addAll(List.of("--non-interactive", "--policy-pack", ALL.toString()));
        return ProjectCopy.in(project).with(setting, changed).rehearsal(command);
    }

    /** A launcher of {@link BrokenPack}. */
    private static Path brokenPack(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var launcher = folder.resolve("broken");
        Files.writeString(
                launcher,
                "#!/bin/sh%nexec '%s' -cp '%s' io.tandem.policy.engine.BrokenPack%n"
                        .formatted(java, System.getProperty("java.class.path")));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return launcher;
    }
}
