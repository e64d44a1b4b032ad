package io.tandem.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is one issue about drift: opened, updated and closed by what the last look found. */
class DriftIssueTest {
    private static final String DRIFT = "<!-- tandem:drift -->\n## Drift: 1 resource is no longer what was deployed\n";
    private static final String NONE = "<!-- tandem:drift -->\n## No drift\n";

    private Path folder = Path.of("");

    /** In place of the GitHub CLI: answers with the numbers in `open`, and writes down what it is asked. */
    @BeforeEach
    void gitHubIsAFile(@TempDir Path empty) throws IOException {
        folder = empty;
        for (var script : List.of("tools/drift-issue", "tools/lib/progress.sh")) {
            Files.createDirectories(
                    Objects.requireNonNull(folder.resolve(script).getParent()));
            Files.copy(Path.of(script), folder.resolve(script));
        }
        Files.createDirectories(folder.resolve("bin"));
        var gh = Files.writeString(folder.resolve("bin/gh"), """
                #!/usr/bin/env bash
                case "$*" in *--paginate*) cat open; exit ;; esac
                printf '%s\\n' "$*" >>asked
                """);
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("asked"), "");
    }

    @Test
    void theFirstDriftOpensIt() throws IOException {
        assertThat(asked(DRIFT, ""))
                .containsExactly(
                        "api --silent repos/example/tandem/issues --field title=Drift: 1 resource is no longer what"
                                + " was deployed --field body=@" + report());
    }

    @Test
    void theNextUpdatesIt() throws IOException {
        assertThat(asked(DRIFT, "17\n"))
                .singleElement()
                .asString()
                .startsWith("api --silent --method PATCH repos/example/tandem/issues/17 --field title=Drift");
    }

    @Test
    void itIsClosedWhenNothingDrifts() throws IOException {
        assertThat(asked(NONE, "17\n"))
                .last()
                .isEqualTo("api --silent --method PATCH repos/example/tandem/issues/17 --field state=closed");
    }

    @Test
    void nothingIsSaidWhereNothingDrifted() throws IOException {
        assertThat(asked(NONE, "")).isEmpty();
    }

    @Test
    void whatIsNoReportIsNotPosted() throws IOException {
        assertThat(asked("anything\n", "")).isEmpty();
    }

    private List<String> asked(String text, String open) throws IOException {
        Files.createDirectories(Objects.requireNonNull(report().getParent()));
        Files.writeString(report(), text);
        Files.writeString(folder.resolve("open"), open);
        var unused = new GitRepository(folder)
                .run(
                        Map.of(
                                "GITHUB_REPOSITORY",
                                "example/tandem",
                                "PATH",
                                folder.resolve("bin") + ":" + System.getenv("PATH")),
                        List.of("tools/drift-issue"));
        return Files.readAllLines(folder.resolve("asked"));
    }

    private Path report() {
        return folder.resolve(".tandem/real/drift/comment.md");
    }
}
