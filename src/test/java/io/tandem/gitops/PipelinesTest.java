package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.tandem.testing.Groovy;
import io.tandem.testing.JsonTree;
import io.tandem.testing.PolicyDocument;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The templates of pipelines, whoever runs them, take the same way and may do the same. */
class PipelinesTest {
    private static final String JENKINSFILE = JsonTree.read(GitOpsFiles.ROOT.resolve("pipelines/jenkins/Jenkinsfile"));

    private static final String WORKFLOW = JsonTree.read(GitOpsFiles.ROOT.resolve("pipelines/github/deliver.yaml"));
    private static final Pattern STAGE = Pattern.compile("stage\\('(\\w+)'\\)");

    @Test
    void theJenkinsfileIsGroovy() {
        assertThat(Groovy.parses(JENKINSFILE)).isTrue();
    }

    @Test
    void anImageIsTestedAndScannedBeforeItIsPushed() {
        assertThat(STAGE.matcher(JENKINSFILE).results().map(found -> found.group(1)))
                .containsExactly("Test", "Build", "Scan", "Push", "Deliver");
        assertThat(WORKFLOW).containsSubsequence("make test", "name: Build", "name: Scan", "name: Push", "promote");
    }

    @Test
    void nothingButTheMainBranchIsBuiltAndDelivered() {
        assertThat(JENKINSFILE.split("when \\{ branch 'main' }", -1)).hasSize(5);
        assertThat(JsonTree.text(JsonTree.documents(WORKFLOW).get(0), "jobs.image.if"))
                .isEqualTo("github.event_name == 'push'");
    }

    @Test
    void noPipelineHoldsKeysOfAws() {
        assertThat(List.of(JENKINSFILE, WORKFLOW)).noneMatch(text -> text.contains("ACCESS_KEY"));
    }

    @Test
    void thePushRoleMayPushToOneRepositoryAndNothingElse() {
        var policy = policy("push-policy.json");

        assertThat(policy.actions())
                .allMatch(action -> action.startsWith("ecr:"))
                .noneMatch(action -> action.contains("*"));
        assertThat(policy.statements())
                .filteredOn(statement -> statement.get("Resource").getAsString().equals("*"))
                .extracting(statement -> statement.get("Action"))
                .extracting(JsonElement::getAsString)
                .containsExactly("ecr:GetAuthorizationToken");
    }

    @Test
    void thePushRoleIsTakenByOneJobOfOneRepository() {
        assertThat(policy("push-trust.json").condition("OnlyTheImageJobOfThisService"))
                .contains("\"token.actions.githubusercontent.com:sub\":\"repo:example/analytics:environment:registry\"")
                .doesNotContain("StringLike", "*");
    }

    private static PolicyDocument policy(String file) {
        return PolicyDocument.parse(JsonTree.read(GitOpsFiles.ROOT.resolve("pipelines/iam/" + file)));
    }
}
