package io.tandem.rehearsal.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.report.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyReportsTest {
    private static final String REPORT = """
            {"pack": "tandem", "counts": {"passed": 40, "failed": 1, "waived": 1, "deferred": 1, "crashed": 0}, "findings": [
              {"rule": "a", "level": "MANDATORY", "outcome": "FAILED", "urn": "urn::x", "message": "is open"},
              {"rule": "b", "level": "MANDATORY", "outcome": "WAIVED", "urn": "urn::x", "message": "is late"},
              {"rule": "c", "level": "ADVISORY", "outcome": "DEFERRED", "urn": "urn::x", "message": "key"}]}
            """;

    @Test
    void aFailedMandatoryFindingBlocksAndAWaivedOneDoesNot(@TempDir Path folder) throws IOException {
        assertThat(report(folder))
                .filteredOn(PolicyFinding::blocks)
                .extracting(PolicyFinding::rule)
                .containsExactly("a");
    }

    @Test
    void whatStandsAlreadyIsNotNew(@TempDir Path folder) throws IOException {
        var after = report(folder);

        assertThat(PolicyReports.against(after.subList(0, 1), after))
                .extracting(PolicyFinding::isNew)
                .containsExactly(false, true, true);
    }

    @Test
    void aRunWithoutPacksFindsNothing(@TempDir Path folder) {
        assertThat(PolicyReports.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void aRunThatPassesTellsHowMuchWasJudgedAndWhatIsAdvised(@TempDir Path folder) throws IOException {
        assertThat(printed(folder)).isEmpty();

        var unused = report(folder);

        assertThat(printed(folder).lines())
                .containsExactly("  policies       40 passed, 1 failed, 1 waived, 1 deferred", "    a: x: is open");
    }

    private static String printed(Path folder) {
        var out = new ByteArrayOutputStream();
        new PolicySummary(folder).print(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onlyWhatFailsIsShownUnfolded(@TempDir Path folder) throws IOException {
        var stack = RecordedEvents.primary("no-change");
        var judged = new StackChange(
                stack.stack(),
                stack.primary(),
                true,
                List.of(),
                report(folder),
                List.of(),
                stack.before(),
                stack.after(),
                stack.up());

        assertThat(new Comment(RecordedEvents.review(judged)).cut())
                .containsSubsequence(
                        "### Policy findings: 1",
                        "| **new: failed, mandatory** | `a` | primary | `x` | is open |",
                        "<details><summary>",
                        "waived, mandatory");
    }

    private static List<PolicyFinding> report(Path folder) throws IOException {
        Files.writeString(folder.resolve("tandem.json"), REPORT);
        return PolicyReports.read(folder);
    }
}
