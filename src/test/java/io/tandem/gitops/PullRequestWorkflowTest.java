package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A pull request of a fork may run its code, but only where there is nothing to steal and nothing to change. */
class PullRequestWorkflowTest {
    private static final Path FOLDER = Path.of(".github/workflows");
    private static final Path PREVIEW = FOLDER.resolve("pull-request.yaml");
    private static final Path COMMENT = FOLDER.resolve("pull-request-comment.yaml");

    static final List<Path> FILES = List.of(PREVIEW, COMMENT);

    @Test
    void foreignCodeRunsWithoutSecretsAndMayOnlyRead() {
        assertThat(triggers(PREVIEW)).containsExactly("pull_request");
        assertThat(JsonTree.read(PREVIEW)).doesNotContain("secrets.").doesNotContain("github.token");
        assertThat(WorkflowsTest.jobs(PREVIEW))
                .allMatch(job -> JsonTree.at(job, "permissions").toString().equals("{\"contents\":\"read\"}"));
    }

    @Test
    void whatMayWriteRunsNothingOfThePullRequest() {
        assertThat(triggers(COMMENT)).containsExactly("workflow_run");
        assertThat(WorkflowsTest.jobs(COMMENT).flatMap(job -> JsonTree.objects(job, "steps")))
                .filteredOn(
                        step -> step.has("uses") && JsonTree.text(step, "uses").startsWith("actions/checkout@"))
                .isNotEmpty()
                .noneMatch(step -> step.getAsJsonObject("with").has("ref"));
        assertThat(JsonTree.read(COMMENT)).doesNotContain("secrets.").doesNotContain("git checkout");
    }

    @Test
    void onlyTheCommentMayBeWritten() {
        assertThat(WorkflowsTest.jobs(COMMENT))
                .singleElement()
                .extracting(job -> JsonTree.at(job, "permissions").toString())
                .isEqualTo("{\"actions\":\"read\",\"contents\":\"read\",\"pull-requests\":\"write\"}");
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void noCheckoutLeavesItsTokenBehind(Path workflow) {
        assertThat(WorkflowsTest.jobs(workflow).flatMap(job -> JsonTree.objects(job, "steps")))
                .filteredOn(
                        step -> step.has("uses") && JsonTree.text(step, "uses").startsWith("actions/checkout@"))
                .allMatch(
                        step -> JsonTree.text(step, "with.persist-credentials").equals("false"));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void aLaterRunDoesNotRaceAnEarlierOne(Path workflow) {
        assertThat(JsonTree.text(JsonTree.document(workflow), "concurrency.group"))
                .contains("${{ github.event.");
    }

    private static Iterable<String> triggers(Path workflow) {
        var document = JsonTree.document(workflow);
        // YAML 1.1 reads the key `on` as true.
        JsonObject on = document.has("on") ? document.getAsJsonObject("on") : document.getAsJsonObject("true");
        return on.keySet();
    }
}
