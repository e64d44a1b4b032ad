package io.tandem.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.PolicyDocument;
import io.tandem.testing.Sites;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyTest {
    @ParameterizedTest
    @EnumSource
    void noKeyAllowsEveryAction(KeyUse use) {
        assertThat(policy(use).actions()).isNotEmpty().noneMatch(action -> action.contains("*"));
    }

    @ParameterizedTest
    @EnumSource
    void administratorsCanRepairEveryPolicy(KeyUse use) {
        assertThat(policy(use).statement("AdministrationByIam").get("Action").toString())
                .contains("kms:PutKeyPolicy", "kms:GetKeyPolicy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:CreateGrant"})
    void administratorsCannotUseAKey(String action) {
        assertThat(policy(KeyUse.LOGS)
                        .statement("AdministrationByIam")
                        .get("Action")
                        .toString())
                .doesNotContain(action);
    }

    @ParameterizedTest
    @EnumSource
    void everyUseIsBoundByACondition(KeyUse use) {
        assertThat(policy(use).statements())
                .filteredOn(statement -> !statement.get("Sid").getAsString().equals("AdministrationByIam"))
                .isNotEmpty()
                .allMatch(statement -> statement.has("Condition"));
    }

    @ParameterizedTest
    @EnumSource
    void noPolicyHasAnUnfilledPlace(KeyUse use) {
        assertThat(new KeyPolicy(Sites.MUMBAI, Optional.of("ap-south-2")).of(use))
                .doesNotContain("${", "\"\"");
    }

    @Test
    void onlyTheLogServiceOfTheRegionUsesTheLogKey() {
        assertThat(policy(KeyUse.LOGS).statement("LogGroupsOfThisRegion").get("Principal"))
                .hasToString("{\"Service\":\"logs.ap-south-1.amazonaws.com\"}");
    }

    @Test
    void theLogKeyServesOnlyLogGroupsOfTheAccountAndRegion() {
        assertThat(policy(KeyUse.LOGS).condition("LogGroupsOfThisRegion"))
                .contains("\"kms:EncryptionContext:aws:logs:arn\":"
                        + "\"arn:aws:logs:ap-south-1:111122223333:log-group:*\"");
    }

    @Test
    void theAlarmsKeyServesOnlyAlarmsOfTheAccountAndRegion() {
        assertThat(policy(KeyUse.ALARMS).condition("AlarmsOfThisRegion"))
                .contains(
                        "\"aws:SourceAccount\":\"111122223333\"",
                        "\"aws:SourceArn\":\"arn:aws:cloudwatch:ap-south-1:111122223333:alarm:*\"");
    }

    @Test
    void theClusterKeyIsGrantedOnlyThroughEksOfTheRegion() {
        assertThat(policy(KeyUse.CLUSTER).condition("GrantToEks"))
                .contains("\"kms:ViaService\":[\"eks.ap-south-1.amazonaws.com\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUMES, UseByServiceRole, autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
        "VOLUMES, GrantsByServiceRole, autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
        "TABLES, UseByServiceRole, replication.dynamodb.amazonaws.com/AWSServiceRoleForDynamoDBReplication"
    })
    void oneRoleOfAwsInTheAccountUsesTheKeyDirectly(KeyUse use, String sid, String role) {
        assertThat(policy(use).condition(sid))
                .contains(
                        "\"kms:CallerAccount\":\"111122223333\"",
                        "\"aws:PrincipalArn\":\"arn:aws:iam::111122223333:role/aws-service-role/" + role + "\"");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"VOLUMES", "DATABASE", "TABLES", "REGISTRY", "BACKUPS", "CACHE", "STREAMING"})
    void grantsGoToAwsServicesOnly(KeyUse use) {
        assertThat(policy(use).condition("GrantsThroughService")).contains("\"kms:GrantIsForAWSResource\":\"true\"");
    }

    @ParameterizedTest
    @CsvSource({"VOLUMES, ec2", "DATASETS, s3", "DATABASE, rds", "TABLES, dynamodb", "CACHE, elasticache"})
    void dataIsEncryptedOnlyThroughItsServiceInTheRegion(KeyUse use, String service) {
        assertThat(policy(use).condition("UseThroughService"))
                .contains(
                        "\"kms:CallerAccount\":\"111122223333\"",
                        "\"kms:ViaService\":[\"" + service + ".ap-south-1.amazonaws.com\"]");
    }

    @ParameterizedTest
    @CsvSource({"REGISTRY, ecr", "STREAMING, kafka"})
    void servicesThatWorkByGrantGetNoMore(KeyUse use, String service) {
        assertThat(policy(use).actions()).doesNotContain("kms:Decrypt", "kms:GenerateDataKey");
        assertThat(policy(use).condition("GrantsThroughService"))
                .contains("\"kms:ViaService\":[\"" + service + ".ap-south-1.amazonaws.com\"]");
    }

    @Test
    void secretsAreReadThroughSecretsManagerOfBothRegions() {
        assertThat(policy(KeyUse.SECRETS).condition("UseThroughService"))
                .contains("[\"secretsmanager.ap-south-1.amazonaws.com\",\"secretsmanager.ap-south-2.amazonaws.com\"]");
    }

    @Test
    void theSecretsKeyIsReplicatedIntoTheTwinsRegionOnly() {
        assertThat(policy(KeyUse.SECRETS).condition("ReplicaInTheTwinsRegion"))
                .contains("\"kms:ReplicaRegion\":\"ap-south-2\"");
    }

    @Test
    void theSecretsKeyOfARegionWithoutATwinIsNotReplicated() {
        assertThat(PolicyDocument.parse(new KeyPolicy(Sites.MUMBAI, Optional.empty()).of(KeyUse.SECRETS))
                        .actions())
                .doesNotContain("kms:ReplicateKey");
    }

    private static PolicyDocument policy(KeyUse use) {
        return PolicyDocument.parse(new KeyPolicy(Sites.MUMBAI, Optional.of("ap-south-2")).of(use));
    }
}
