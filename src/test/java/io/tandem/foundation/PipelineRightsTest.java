package io.tandem.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.tandem.settings.StackFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class PipelineRightsTest {
    private static final String DEPLOY = "tandem-deploy-prod";

    private final Pipelines pipeline = Pipelines.of(StackFile.foundation());

    @ParameterizedTest
    @MethodSource("policies")
    void noPolicyAllowsEverythingOfAService(String policy) {
        assertThat(allowing(policy))
                .flatExtracting(PipelineRightsTest::actions)
                .noneMatch(action -> action.matches("\\*|[\\w-]+:\\*"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatIsAllowedOnEverythingIsAllowedInTheRegionsAlone(String policy) {
        assertThat(allowing(policy)
                        .filter(statement ->
                                statement.get("Resource").toString().equals("\"*\"")))
                .allSatisfy(
                        statement -> assertThat(statement.get("Condition"))
                                .hasToString(
                                        "{\"StringEquals\":{\"aws:RequestedRegion\":[\"ap-south-2\",\"ap-south-1\",\"us-east-1\"]}}"));
    }

    @Test
    void thePreviewRoleWritesNothing() {
        assertThat(allowing("tandem-preview"))
                .flatExtracting(PipelineRightsTest::actions)
                .allMatch(action -> action.matches("[\\w-]+:(Describe|Get|List|View)\\w*\\*?|kms:Decrypt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretsmanager:GetSecretValue", "dynamodb:Scan", "logs:GetLogEvents", "ssm:GetParameter*"})
    void thePreviewRoleReadsNoData(String action) {
        assertThat(statement("tandem-preview", "NoData").get("Action").toString())
                .contains("\"" + action + "\"");
    }

    @Test
    void thePreviewRoleReadsNoObjectsButStates() {
        var objects = statement("tandem-preview", "NoObjectsButStates");

        assertThat(objects.get("Effect")).hasToString("\"Deny\"");
        assertThat(objects.get("NotResource"))
                .isEqualTo(statement("tandem-preview", "ReadStates").get("Resource"));
    }

    @Test
    void aDeployRoleWritesTheStatesOfItsOwnStacksAlone() {
        var bucket = "arn:aws:s3:::tandem-foundation-state-111122223333-ap-south-2/.pulumi/";

        assertThat(strings(statement("tandem-deploy-qa", "KeepOwnStates"), "Resource"))
                .hasSize(4)
                .contains(bucket + "*/tandem/qa.*", bucket + "*/tandem/qa/*");
        assertThat(strings(statement(DEPLOY, "KeepOwnStates"), "Resource"))
                .hasSize(8)
                .contains(bucket + "*/tandem/primary.*", bucket + "*/tandem/dr/*");
    }

    @Test
    void aDeployRoleOpensTheSecretsOfItsOwnEnvironmentAlone() {
        assertThat(pipeline.permissions("tandem-deploy-uat").condition("EncryptOwnSecretsOfStacks"))
                .isEqualTo("{\"StringEquals\":{\"kms:EncryptionContext:environment\":\"uat\"}}");
    }

    @Test
    void aDeployRoleTouchesNothingOfAnotherEnvironment() {
        var other = statement(DEPLOY, "NothingOfAnotherEnvironment");

        assertThat(other.get("Effect")).hasToString("\"Deny\"");
        assertThat(other.get("Condition").toString())
                .contains("\"StringNotEquals\":{\"aws:ResourceTag/environment\":\"prod\"}");
    }

    @Test
    void rolesThatAreMadeHaveTheWorkloadBoundary() {
        var made = statement(DEPLOY, "MakeRolesWithinTheBoundary");

        assertThat(strings(made, "Action")).contains("iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy");
        assertThat(made.get("Condition"))
                .hasToString("{\"StringEquals\":{\"iam:PermissionsBoundary\":"
                        + "\"arn:aws:iam::111122223333:policy/tandem/pipeline/tandem-workload-boundary\"}}");
    }

    /** Those of the pipeline are below a path, so that no name of an environment can reach them. */
    @Test
    void aDeployRoleChangesRolesOfItsOwnEnvironmentAlone() {
        assertThat(allowing(DEPLOY)
                        .filter(statement -> statement.get("Action").toString().contains("Role"))
                        .flatMap(statement -> strings(statement, "Resource").stream())
                        .filter(resource -> resource.contains(":role/")))
                .containsOnly(
                        "arn:aws:iam::111122223333:role/tandem-prod-*",
                        "arn:aws:iam::111122223333:role/aws-service-role/*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iam:*User*", "iam:*AccessKey*", "iam:*LoginProfile*", "iam:DeleteRolePermissionsBoundary"})
    void aDeployRoleBecomesNobodyElse(String action) {
        var denied = statement(DEPLOY, "NoWayToMoreRights");

        assertThat(denied.get("Effect")).hasToString("\"Deny\"");
        assertThat(strings(denied, "Action")).contains(action);
    }

    @Test
    void whatAPipelineMadeReadsNoState() {
        var denied = statement("tandem-workload-boundary", "NothingOfTheFoundation");

        assertThat(strings(denied, "Action")).contains("s3:*", "kms:Decrypt");
        assertThat(strings(denied, "Resource")).hasSize(5);
    }

    static List<String> policies() {
        return Stream.concat(Pipelines.ROLES.stream(), Stream.of("tandem-workload-boundary"))
                .toList();
    }

    private JsonObject statement(String policy, String sid) {
        return pipeline.permissions(policy).statement(sid);
    }

    private Stream<JsonObject> allowing(String policy) {
        return pipeline.permissions(policy).statements().stream()
                .filter(statement -> statement.get("Effect").getAsString().equals("Allow"));
    }

    private static List<String> actions(JsonObject statement) {
        return strings(statement, "Action");
    }

    private static List<String> strings(JsonObject statement, String key) {
        var value = statement.get(key);
        return value.isJsonArray()
                ? value.getAsJsonArray().asList().stream()
                        .map(one -> one.getAsString())
                        .toList()
                : List.of(value.getAsString());
    }
}
