package io.tandem.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class DnsMonitoringTest {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:tandem-prod-dns-alarms";

    private final RecordedResources primary = Edges.primary();

    @ParameterizedTest
    @ValueSource(strings = {"aws:cloudwatch/metricAlarm", "aws:sns/", "aws:kms/", "aws:cloudwatch/logResourcePolicy"})
    void whatRoute53TellsIsHeardInNorthVirginia(String types) {
        assertThat(primary.providersOfAll(types)).isNotEmpty().allMatch(provider -> provider.contains("::us-east-1::"));
    }

    @Test
    void aFailoverRaisesAnAlarm() {
        assertThat(primary.inputs(ALARM, "tandem-prod-dns-unhealthy"))
                .containsEntry("namespace", "AWS/Route53")
                .containsEntry("metricName", "HealthCheckStatus")
                .containsEntry("dimensions", Map.of("HealthCheckId", "tandem-prod-health-check-id"))
                .containsEntry("comparisonOperator", "LessThanThreshold")
                .containsEntry("threshold", 1.0)
                .containsEntry("alarmActions", List.of(TOPIC))
                .containsEntry("okActions", List.of(TOPIC));
    }

    @Test
    void aHealthCheckThatSaysNothingRaisesTheAlarm() {
        assertThat(primary.inputs(ALARM, "tandem-prod-dns-unhealthy")).containsEntry("treatMissingData", "breaching");
    }

    @Test
    void theTopicIsEncryptedWithAKeyOfItsRegion() {
        assertThat(primary.inputs("aws:sns/topic:Topic", "tandem-prod-dns-alarms"))
                .containsEntry("kmsMasterKeyId", "arn:aws:kms:us-east-1:111122223333:key/tandem-prod-dns-alarms-key");
    }

    @Test
    void queriesToTheZoneAreLogged() {
        assertThat(primary.inputs("aws:cloudwatch/logGroup:LogGroup", "tandem-prod-dns-query-logs"))
                .containsEntry("name", "/aws/route53/example.com")
                .containsEntry("kmsKeyId", "arn:aws:kms:us-east-1:111122223333:key/tandem-prod-dns-logs-key");
        assertThat(primary.inputs("aws:route53/queryLog:QueryLog", "tandem-prod-dns-query-logging"))
                .containsEntry("zoneId", "tandem-prod-zone-id")
                .containsEntry("cloudwatchLogGroupArn", "arn:aws:logs:group/tandem-prod-dns-query-logs");
    }

    @Test
    void queryLoggingWaitsForItsPermission() {
        assertThat(primary.dependencies("aws:route53/queryLog:QueryLog", "tandem-prod-dns-query-logging"))
                .containsExactly("tandem-prod-dns-query-logs-policy");
    }

    @Test
    void onlyRoute53WritesTheLogAndOnlyForThisZone() {
        var policy = primary.policy(
                "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
                "tandem-prod-dns-query-logs-policy",
                "policyDocument");

        assertThat(policy.actions()).containsExactly("logs:CreateLogStream", "logs:PutLogEvents");
        assertThat(policy.statement("QueriesToTheZone").get("Principal"))
                .hasToString("{\"Service\":\"route53.amazonaws.com\"}");
        assertThat(policy.condition("QueriesToTheZone"))
                .contains(
                        "\"aws:SourceAccount\":\"111122223333\"",
                        "\"aws:SourceArn\":\"arn:aws:route53:::hostedzone/tandem-prod-zone-id\"");
    }

    @Test
    void aZoneThatIsLoggedAlreadyIsNotLoggedAgain() {
        var unlogged = Edges.of(Edges.standalone().with("edge.queryLogs", "false"));

        assertThat(unlogged.inputsOfAll("aws:route53/queryLog:QueryLog")).isEmpty();
        assertThat(unlogged.inputsOfAll("aws:kms/key:Key")).isEmpty();
    }

    @Test
    void aRegionThatDoesNotFailOverRaisesNoAlarm() {
        assertThat(Edges.of(Edges.standalone()).inputsOfAll(ALARM)).isEmpty();
    }
}
