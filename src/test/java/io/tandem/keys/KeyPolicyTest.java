package io.tandem.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.PolicyDocument;
import io.tandem.testing.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyTest {
    private final KeyPolicy policy = new KeyPolicy(Sites.MUMBAI);
    private final PolicyDocument logs = PolicyDocument.parse(policy.forLogs());
    private final PolicyDocument cluster = PolicyDocument.parse(policy.forCluster());
    private final PolicyDocument volumes = PolicyDocument.parse(policy.forVolumes());

    @Test
    void noKeyAllowsEveryAction() {
        assertThat(logs.actions()).noneMatch(action -> action.contains("*"));
        assertThat(cluster.actions()).noneMatch(action -> action.contains("*"));
        assertThat(volumes.actions()).noneMatch(action -> action.contains("*"));
    }

    @Test
    void administratorsCanRepairThePolicy() {
        assertThat(logs.statement("AdministrationByIam").get("Action").toString())
                .contains("kms:PutKeyPolicy", "kms:GetKeyPolicy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:CreateGrant"})
    void administratorsCannotUseTheKey(String use) {
        assertThat(logs.statement("AdministrationByIam").get("Action").toString())
                .doesNotContain(use);
    }

    @Test
    void onlyTheLogServiceOfTheRegionUsesTheLogKey() {
        assertThat(logs.statement("LogGroupsOfThisRegion").get("Principal"))
                .hasToString("{\"Service\":\"logs.ap-south-1.amazonaws.com\"}");
    }

    @Test
    void theLogKeyServesOnlyLogGroupsOfTheAccountAndRegion() {
        assertThat(logs.condition("LogGroupsOfThisRegion"))
                .contains("\"kms:EncryptionContext:aws:logs:arn\":"
                        + "\"arn:aws:logs:ap-south-1:111122223333:log-group:*\"");
    }

    @Test
    void theClusterKeyIsGrantedOnlyThroughEksOfTheRegion() {
        assertThat(cluster.condition("GrantToEks")).contains("\"kms:ViaService\":\"eks.ap-south-1.amazonaws.com\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DisksOfAutoScaling", "GrantsOfAutoScaling"})
    void nobodyButAutoScalingOfTheAccountUsesTheVolumesKeyDirectly(String sid) {
        assertThat(volumes.condition(sid))
                .contains(
                        "\"kms:CallerAccount\":\"111122223333\"",
                        "\"aws:PrincipalArn\":\"arn:aws:iam::111122223333:role/aws-service-role/"
                                + "autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GrantsOfAutoScaling", "GrantsThroughEc2"})
    void theVolumesKeyIsGrantedToAwsServicesOnly(String sid) {
        assertThat(volumes.condition(sid)).contains("\"kms:GrantIsForAWSResource\":\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VolumesThroughEc2", "GrantsThroughEc2"})
    void podsVolumesUseTheKeyOnlyThroughEc2OfTheRegion(String sid) {
        assertThat(volumes.condition(sid)).contains("\"kms:ViaService\":\"ec2.ap-south-1.amazonaws.com\"");
    }
}
