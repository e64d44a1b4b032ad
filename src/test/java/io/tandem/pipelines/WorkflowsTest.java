package io.tandem.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.JsonTree;
import io.tandem.testing.Tool;
import io.tandem.testing.Workflow;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** This project's GitHub workflows and the templates of services' do what they may, with code that cannot change under them. */
class WorkflowsTest {
    private static final Tool ACTIONLINT = new Tool("actionlint");
    private static final Pattern ACTION = Pattern.compile("uses: (?!\\./)(.*)");
    private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

    /** What an outsider may write must reach a script as a variable, not as its text. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{");

    @ParameterizedTest
    @MethodSource("workflows")
    void actionlintFindsNothing(Workflow workflow) {
        // Without the linters of shell and Python that it would take from PATH: not every machine has the same.
        var result = ACTIONLINT.run(List.of(
                "-no-color", "-shellcheck=", "-pyflakes=", workflow.file().toString()));

        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyActionIsPinnedByItsCommit(Workflow workflow) {
        assertThat(ACTION.matcher(workflow.text()).results().map(found -> found.group(1)))
                .allMatch(PINNED.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingIsPermittedThatAJobDoesNotAskFor(Workflow workflow) {
        assertThat(JsonTree.at(workflow.document(), "permissions")).hasToString("{}");
        assertThat(workflow.jobs()).allMatch(job -> job.has("permissions"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noJobRunsForEver(Workflow workflow) {
        assertThat(workflow.jobs()).allMatch(job -> job.has("timeout-minutes") || job.has("uses"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noExpressionIsPartOfAScript(Workflow workflow) {
        assertThat(workflow.scripts())
                .noneMatch(script -> EXPRESSION.matcher(script).find());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aServiceTakesARoleOnlyInAProtectedEnvironment(Workflow workflow) {
        assertThat(workflow.jobsWithIdentity()).isNotEmpty().allMatch(job -> job.has("environment"));
    }

    static List<Workflow> workflows() {
        return Stream.concat(templates().stream(), Workflow.own().stream()).toList();
    }

    static List<Workflow> templates() {
        return JsonTree.filesBelow(Path.of("gitops/pipelines/github")).stream()
                .map(Workflow::new)
                .toList();
    }
}
