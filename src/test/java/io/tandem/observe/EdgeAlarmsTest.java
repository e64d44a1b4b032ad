package io.tandem.observe;

import static io.tandem.observe.Observed.ALARM;
import static io.tandem.observe.Observed.COMPOSITE_ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class EdgeAlarmsTest {
    private static final String BALANCER = "app/tandem-prod-edge/of-ap-south-1";

    private final RecordedResources primary = Observed.primary();

    @Test
    void errorsOfTheLoadBalancerCountAlsoWhereItHadNoPodToCount() {
        assertThat(formula("tandem-prod-load-balancer-errors"))
                .isEqualTo("100 * errors / (errors + FILL(requests, 0))");
        assertThat(counted("tandem-prod-load-balancer-errors")).contains("HTTPCode_ELB_5XX_Count", BALANCER);
    }

    @Test
    void errorsOfPodsAreAShareOfTheirRequests() {
        assertThat(formula("tandem-prod-target-errors")).isEqualTo("100 * errors / requests");
        assertThat(counted("tandem-prod-target-errors"))
                .contains("HTTPCode_Target_5XX_Count", "RequestCount", BALANCER);
    }

    @Test
    void moreErrorsThanTheSettingsAllowRaiseTheAlarm() {
        var strict = Observed.of(StackFile.primary().with("observe.serverErrorPercent", "1"));

        assertThat(strict.inputs(ALARM, "tandem-prod-target-errors"))
                .containsEntry("threshold", 1.0)
                .containsEntry("comparisonOperator", "GreaterThanThreshold");
    }

    @Test
    void oneOfAHundredSlowAnswersRaisesTheAlarm() {
        assertThat(primary.inputs(ALARM, "tandem-prod-latency"))
                .containsEntry("metricName", "TargetResponseTime")
                .containsEntry("extendedStatistic", "p99")
                .doesNotContainKey("statistic")
                .containsEntry("threshold", 1.0)
                .containsEntry("evaluationPeriods", 5.0)
                .containsEntry("dimensions", Map.of("LoadBalancer", BALANCER));
    }

    @Test
    void everyTargetGroupIsWatchedForPodsThatFail() {
        assertThat(primary.inputs(ALARM, "tandem-prod-api-targets-unhealthy"))
                .containsEntry("metricName", "UnHealthyHostCount")
                .containsEntry("threshold", 0.0)
                .containsEntry(
                        "dimensions",
                        Map.of("LoadBalancer", BALANCER, "TargetGroup", "targetgroup/tandem-prod-api-8081/2"));
    }

    @Test
    void aTargetGroupThatSaysNothingHasNoPods() {
        assertThat(primary.inputs(ALARM, "tandem-prod-web-targets-gone"))
                .containsEntry("metricName", "HealthyHostCount")
                .containsEntry("comparisonOperator", "LessThanThreshold")
                .containsEntry("threshold", 1.0)
                .containsEntry("treatMissingData", "breaching");
    }

    @Test
    void aCertificateThatNobodyRenewsRaisesTheAlarmForGood() {
        assertThat(primary.inputs(ALARM, "tandem-prod-certificate-expiry"))
                .containsEntry("metricName", "DaysToExpiry")
                .containsEntry("period", 86_400.0)
                .containsEntry("threshold", 30.0)
                .containsEntry("comparisonOperator", "LessThanThreshold")
                .containsEntry("dimensions", Map.of("CertificateArn", "arn:certificate"))
                .containsEntry("treatMissingData", "ignore");
    }

    @Test
    void theRegionCannotServeWithoutPodsOrWithoutTheLoadBalancer() {
        assertThat(primary.inputs(COMPOSITE_ALARM, "tandem-prod-cannot-serve"))
                .extractingByKey("alarmRule")
                .asString()
                .contains(
                        "ALARM(\"tandem-prod-load-balancer-errors\")",
                        " OR ALARM(\"tandem-prod-web-targets-gone\")",
                        " OR ALARM(\"tandem-prod-api-targets-gone\")")
                .doesNotContain("unhealthy");
    }

    @Test
    void whoGetsUpForItIsToldWhenItIsOver() {
        assertThat(primary.inputs(COMPOSITE_ALARM, "tandem-prod-cannot-serve"))
                .containsEntry("alarmActions", List.of("arn:alarms"))
                .containsEntry("okActions", List.of("arn:alarms"));
    }

    @Test
    void aRegionThatNobodyReachesIsNotWatchedForIt() {
        assertThat(Observed.bare().names()).noneMatch(name -> name.contains("EdgeAlarms"));
    }

    private Object formula(String alarm) {
        return queries(alarm).stream()
                .filter(query -> Boolean.TRUE.equals(query.get("returnData")))
                .map(query -> query.get("expression"))
                .findFirst()
                .orElseThrow();
    }

    private String counted(String alarm) {
        return queries(alarm).stream()
                .filter(query -> query.containsKey("metric"))
                .toList()
                .toString();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> queries(String alarm) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(primary.inputs(ALARM, alarm).get("metricQueries"));
    }
}
