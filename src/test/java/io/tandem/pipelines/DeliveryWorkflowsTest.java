package io.tandem.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.JsonTree;
import io.tandem.testing.Workflow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may change an account does so in one order, after approval, with an identity instead of keys. */
class DeliveryWorkflowsTest {
    private static final Workflow DEPLOY = Workflow.own("deploy");
    private static final Workflow STACK = Workflow.own("deploy-stack");
    private static final Workflow DRIFT = Workflow.own("drift");
    private static final Workflow DESTROY = Workflow.own("destroy");

    static List<Workflow> own() {
        return Workflow.own();
    }

    @ParameterizedTest
    @MethodSource("own")
    void noWorkflowRunsForeignCodeWithTheRightsOfThisRepository(Workflow workflow) {
        assertThat(workflow.triggers()).doesNotContain("pull_request_target", "issue_comment");
    }

    @ParameterizedTest
    @MethodSource("own")
    void noWorkflowHoldsAKeyOrASecret(Workflow workflow) {
        assertThat(workflow.text()).doesNotContain("ACCESS_KEY", "secrets.", "secrets: inherit");
    }

    @ParameterizedTest
    @MethodSource("own")
    void noCheckoutLeavesItsTokenBehind(Workflow workflow) {
        assertThat(workflow.checkouts()).allMatch(step -> JsonTree.text(step, "with.persist-credentials")
                .equals("false"));
    }

    @ParameterizedTest
    @MethodSource("own")
    void whatMayChangeAnAccountRunsInAnEnvironmentAndTheRestMayOnlyRead(Workflow workflow) {
        assertThat(workflow.jobsWithIdentity().filter(job -> !job.has("uses")))
                .allMatch(job -> job.has("environment")
                        ? job.toString().contains("vars.AWS_DEPLOY_ROLE")
                        : job.toString().contains("vars.AWS_PREVIEW_ROLE")
                                && !job.toString().contains("DEPLOY"));
    }

    @ParameterizedTest
    @CsvSource({"qa, dev", "uat, qa", "primary, uat", "dr, primary"})
    void everyEnvironmentWaitsForTheOneBefore(String job, String before) {
        assertThat(JsonTree.text(DEPLOY.document(), "jobs." + job + ".needs")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"dev, dev", "qa, qa", "uat, uat", "primary, prod", "dr, prod"})
    void everyStackIsDeployedInItsEnvironmentAndNeverCutOff(String stack, String environment) {
        var job = JsonTree.at(DEPLOY.document(), "jobs." + stack);

        assertThat(JsonTree.text(job, "with.stack")).isEqualTo(stack);
        assertThat(JsonTree.text(job, "with.environment")).isEqualTo(environment);
        assertThat(JsonTree.text(job, "concurrency.group")).isEqualTo("stack-" + stack);
        assertThat(JsonTree.at(job, "concurrency.cancel-in-progress").getAsBoolean())
                .isFalse();
    }

    @Test
    void onlyWhatIsOnTheMainBranchIsDeployed() {
        assertThat(DEPLOY.triggers()).containsExactly("push");
        assertThat(JsonTree.texts(DEPLOY.document().get("true"), "push.branches"))
                .containsExactly("main");
        assertThat(STACK.triggers()).containsExactly("workflow_call");
    }

    @Test
    void aPlanIsMadeBeforeTheApprovalAndAppliedAfterIt() {
        assertThat(STACK.jobsByName()).containsOnlyKeys("plan", "apply");
        assertThat(STACK.job("plan").toString()).contains("make plan").doesNotContain("\"environment\"");
        assertThat(STACK.job("apply").toString()).contains("make apply", "plan-${{ inputs.stack }}");
        assertThat(Workflow.value(STACK.job("apply"), "needs")).isEqualTo("plan");
        assertThat(Workflow.value(STACK.job("apply"), "environment")).isEqualTo("${{ inputs.environment }}");
    }

    @Test
    void driftIsLookedForEveryNightAndOnlyTheIssueIsWritten() {
        assertThat(DRIFT.triggers()).contains("schedule");
        assertThat(DRIFT.jobsByName().entrySet())
                .filteredOn(job -> job.getValue().get("permissions").toString().contains("\"issues\":\"write\""))
                .extracting(Map.Entry::getKey)
                .containsExactly("issue");
        assertThat(DRIFT.job("issue").toString()).doesNotContain("id-token");
    }

    @Test
    void nothingIsDestroyedButByHandFromTheMainBranchWithTheHistoryThatAllowsIt() {
        assertThat(DESTROY.triggers()).containsExactly("workflow_dispatch");
        assertThat(DESTROY.jobs())
                .singleElement()
                .extracting(job -> Workflow.value(job, "if"))
                .isEqualTo("github.ref == 'refs/heads/main'");
        assertThat(DESTROY.checkouts())
                .allMatch(step -> JsonTree.text(step, "with.fetch-depth").equals("0"));
        assertThat(DESTROY.scripts()).containsExactly("make destroy");
    }
}
