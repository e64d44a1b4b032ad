package io.tandem.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.JsonTree;
import io.tandem.testing.Workflow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A pull request of a fork may run its code, but only where there is nothing to steal and nothing to change. */
class PullRequestWorkflowTest {
    private static final Workflow PREVIEW = Workflow.own("pull-request");
    private static final Workflow COMMENT = Workflow.own("pull-request-comment");
    private static final String OF_THIS_REPOSITORY =
            "github.event.pull_request.head.repo.full_name == github.repository &&";

    static final List<Workflow> WORKFLOWS = List.of(PREVIEW, COMMENT);

    @Test
    void foreignCodeRunsWithoutSecretsAndMayOnlyRead() {
        assertThat(PREVIEW.triggers()).containsExactly("pull_request");
        assertThat(PREVIEW.text()).doesNotContain("secrets.").doesNotContain("github.token");
        assertThat(PREVIEW.job("simulated").get("permissions")).hasToString("{\"contents\":\"read\"}");
        assertThat(PREVIEW.job("simulated").toString()).doesNotContain("vars.PULUMI", "role-to-assume");
    }

    @Test
    void onlyABranchOfThisRepositoryMayAskForTheRoleThatReads() {
        assertThat(PREVIEW.jobsByName()).containsOnlyKeys("simulated", "real");
        assertThat(Workflow.value(PREVIEW.job("real"), "if")).startsWith(OF_THIS_REPOSITORY);
        assertThat(PREVIEW.job("real").get("permissions"))
                .hasToString("{\"contents\":\"read\",\"id-token\":\"write\"}");
        assertThat(PREVIEW.job("real").toString())
                .contains("vars.AWS_PREVIEW_ROLE")
                .doesNotContain("DEPLOY");
    }

    /** One of the two jobs runs for every pull request, and never both. */
    @Test
    void everyPullRequestIsPreviewedOnce() {
        assertThat(Workflow.value(PREVIEW.job("simulated"), "if"))
                .isEqualTo(Workflow.value(PREVIEW.job("real"), "if")
                        .replace("==", "!=")
                        .replace("&& vars.AWS_PREVIEW_ROLE != ''", "|| vars.AWS_PREVIEW_ROLE == ''"));
    }

    @Test
    void whatMayWriteRunsNothingOfThePullRequest() {
        assertThat(COMMENT.triggers()).containsExactly("workflow_run");
        assertThat(COMMENT.checkouts()).isNotEmpty().noneMatch(step -> step.getAsJsonObject("with")
                .has("ref"));
        assertThat(COMMENT.text()).doesNotContain("secrets.").doesNotContain("git checkout");
    }

    @Test
    void onlyTheCommentMayBeWritten() {
        assertThat(COMMENT.jobs())
                .singleElement()
                .extracting(job -> JsonTree.at(job, "permissions").toString())
                .isEqualTo("{\"actions\":\"read\",\"contents\":\"read\",\"pull-requests\":\"write\"}");
    }

    @ParameterizedTest
    @FieldSource("WORKFLOWS")
    void aLaterRunDoesNotRaceAnEarlierOne(Workflow workflow) {
        assertThat(JsonTree.text(workflow.document(), "concurrency.group")).contains("${{ github.event.");
    }
}
