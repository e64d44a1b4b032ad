package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import io.tandem.testing.Tool;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** This project's GitHub workflows and the templates of services' do what they may, with code that cannot change under them. */
class WorkflowsTest {
    private static final Tool ACTIONLINT = new Tool("actionlint");
    private static final Pattern ACTION = Pattern.compile("uses: (.*)");
    private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

    /** What an outsider may write must reach a script as a variable, not as its text. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{");

    @ParameterizedTest
    @MethodSource("workflows")
    void actionlintFindsNothing(Path workflow) {
        // Without the linters of shell and Python that it would take from PATH: not every machine has the same.
        var result = ACTIONLINT.run(List.of("-no-color", "-shellcheck=", "-pyflakes=", workflow.toString()));

        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyActionIsPinnedByItsCommit(Path workflow) {
        assertThat(ACTION.matcher(JsonTree.read(workflow)).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(PINNED.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingIsPermittedThatAJobDoesNotAskFor(Path workflow) {
        assertThat(JsonTree.at(JsonTree.document(workflow), "permissions")).hasToString("{}");
        assertThat(jobs(workflow)).allMatch(job -> job.has("permissions") && job.has("timeout-minutes"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onlyJobsOfAProtectedEnvironmentMayTakeARole(Path workflow) {
        assertThat(jobs(workflow))
                .filteredOn(
                        job -> JsonTree.at(job, "permissions").getAsJsonObject().has("id-token"))
                .isNotEmpty()
                .allMatch(job -> job.has("environment"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noExpressionIsPartOfAScript(Path workflow) {
        assertThat(jobs(workflow).flatMap(job -> JsonTree.objects(job, "steps")).filter(step -> step.has("run")))
                .isNotEmpty()
                .noneMatch(
                        step -> EXPRESSION.matcher(JsonTree.text(step, "run")).find());
    }

    static List<Path> workflows() {
        return Stream.concat(templates().stream(), PullRequestWorkflowTest.FILES.stream())
                .toList();
    }

    static List<Path> templates() {
        return GitOpsFiles.below("pipelines/github");
    }

    static Stream<JsonObject> jobs(Path workflow) {
        return JsonTree.at(JsonTree.document(workflow), "jobs").getAsJsonObject().asMap().values().stream()
                .map(job -> job.getAsJsonObject());
    }
}
