package io.tandem.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
class PipelineTest {
    private static final String PROVIDER = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";

    private final Pipelines pipeline = Pipelines.of(StackFile.foundation());

    @Test
    void theIssuerOfTheJobsTokensIsKnown() {
        assertThat(pipeline.recorded().inputs(PROVIDER, "tandem-foundation-pipeline"))
                .containsEntry("url", "https://token.actions.githubusercontent.com")
                .containsEntry("clientIdLists", List.of("sts.amazonaws.com"));
    }

    @Test
    void everyRoleOfThePipelineHasTheBoundary() {
        assertThat(pipeline.recorded().inputsOfAll(Pipelines.ROLE)).hasSize(5).allSatisfy(role -> assertThat(role)
                .containsEntry("path", "/tandem/pipeline/")
                .containsEntry(
                        "permissionsBoundary", "arn:aws:iam::111122223333:policy/tandem/pipeline/" + role.get("name")));
    }

    @Test
    void onlyTheProdEnvironmentOfTheRepositoryTakesTheProdRole() {
        assertThat(pipeline.trusted("tandem-deploy-prod")).isEqualTo("""
                {"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com",\
                "token.actions.githubusercontent.com:sub":["repo:example/tandem:environment:prod"]}}""");
    }

    @Test
    void pullRequestsAndTheMainBranchTakeThePreviewRole() {
        assertThat(pipeline.trusted("tandem-preview"))
                .contains("[\"repo:example/tandem:pull_request\",\"repo:example/tandem:ref:refs/heads/main\"]");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyRoleIsTakenByTokensOfTheIssuerAlone(String role) {
        assertThat(pipeline.recorded()
                        .policy(Pipelines.ROLE, role, "assumeRolePolicy")
                        .statements())
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.get("Action")).hasToString("\"sts:AssumeRoleWithWebIdentity\"");
                    assertThat(statement.get("Principal"))
                            .hasToString("{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/"
                                    + "token.actions.githubusercontent.com\"}");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "gitlab.com, project_path:data/tandem:ref_type:branch:ref:main, project_path:data/tandem:ref_type:tag:ref:v1"
    })
    void anotherIssuerIsAMatterOfSettings(String host, String preview, String deploy) {
        var gitlab = Pipelines.of(StackFile.foundation()
                .with("pipeline.issuer", "https://" + host)
                .with("pipeline.audience", "https://aws.example.com")
                .with("pipeline.repository", "data/tandem")
                .with("pipeline.previews", "['" + preview + "']")
                .with("pipeline.environments", "{prod: {stacks: [primary], subjects: ['" + deploy + "']}}"));

        assertThat(gitlab.trusted("tandem-deploy-prod"))
                .contains(host + ":aud\":\"https://aws.example.com\"", host + ":sub\":[\"" + deploy + "\"]");
    }

    /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
    @Test
    void everyPolicyIsWithinTheQuotaOfIam() {
        var sizes = pipeline.recorded().inputsOfAll(Pipelines.POLICY).stream()
                .map(policy -> String.valueOf(policy.get("policy"))
                        .replaceAll("\\s", "")
                        .length())
                .toList();

        assertThat(sizes).hasSize(6).allMatch(size -> size <= 6144);
    }

    static List<String> roles() {
        return Pipelines.ROLES;
    }
}
