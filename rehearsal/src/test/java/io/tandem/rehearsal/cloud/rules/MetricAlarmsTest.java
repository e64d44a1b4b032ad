package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.METRIC_ALARM;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricAlarmsTest extends InWorld {
    private void assertInvalid(String property, Object... changes) {
        assertRefused("ValidationError", property, () -> world.make(METRIC_ALARM, changes));
    }

    private static Map<String, Object> metric(String id, Object... changes) {
        var query = Inputs.of(
                "id",
                id,
                "metric.namespace",
                "AWS/RDS",
                "metric.metricName",
                "ReplicaLag",
                "metric.period",
                60,
                "metric.stat",
                "Maximum");
        return Inputs.with(query, changes);
    }

    private void queries(List<?> queries) {
        world.make(
                METRIC_ALARM,
                "metricQueries",
                queries,
                "metricName",
                Inputs.NONE,
                "namespace",
                Inputs.NONE,
                "period",
                Inputs.NONE,
                "statistic",
                Inputs.NONE);
    }

    @Test
    void anAlarmNeedsAMetric() {
        assertInvalid("metricName", "metricName", Inputs.NONE);
    }

    @Test
    void aMetricNeedsItsNamespace() {
        assertInvalid("namespace", "namespace", Inputs.NONE);
    }

    @Test
    void aMetricNeedsAPeriod() {
        assertInvalid("period", "period", Inputs.NONE);
    }

    @Test
    void aMetricNeedsAStatistic() {
        assertInvalid("statistic", "statistic", Inputs.NONE);
    }

    @Test
    void twoStatisticsAreRefused() {
        assertInvalid("statistic", "extendedStatistic", "p99");
    }

    @Test
    void aPercentileIsTaken() {
        world.make(METRIC_ALARM, "statistic", Inputs.NONE, "extendedStatistic", "p99.9");
    }

    @Test
    void aPercentileBeyondAHundredIsRefused() {
        assertInvalid("extendedStatistic", "statistic", Inputs.NONE, "extendedStatistic", "p101");
    }

    @Test
    void anAlarmNeedsAThreshold() {
        assertInvalid("threshold", "threshold", Inputs.NONE);
    }

    @Test
    void aPeriodOfAMinuteAndAHalfIsRefused() {
        assertInvalid("period", "period", 90);
    }

    @Test
    void aPeriodOfTenSecondsIsTaken() {
        world.make(METRIC_ALARM, "period", 10);
    }

    @Test
    void aDayOfPeriodsIsTaken() {
        world.make(METRIC_ALARM, "period", 300, "evaluationPeriods", 288);
    }

    @Test
    void moreThanADayOfPeriodsIsRefused() {
        assertInvalid("evaluationPeriods", "period", 300, "evaluationPeriods", 289);
    }

    @Test
    void aWeekOfHoursIsTaken() {
        world.make(METRIC_ALARM, "period", 3600, "evaluationPeriods", 168);
    }

    @Test
    void moreThanAWeekOfHoursIsRefused() {
        assertInvalid("evaluationPeriods", "period", 3600, "evaluationPeriods", 169);
    }

    @Test
    void morePointsThanPeriodsAreRefused() {
        assertInvalid("datapointsToAlarm", "datapointsToAlarm", 6);
    }

    @Test
    void theMetricsOfRoute53NeverComeElsewhere() {
        assertInvalid("never fire", "namespace", "AWS/Route53", "metricName", "HealthCheckStatus");
    }

    @Test
    void theMetricsOfRoute53AreWhereItPublishesThem() {
        var inputs = world.one(METRIC_ALARM).inputs();

        world.create(METRIC_ALARM, "us-east-1", Inputs.with(inputs, "namespace", "AWS/Route53"));
    }

    @Test
    void anExpressionOverMetricsIsTaken() {
        queries(List.of(metric("lag"), Inputs.of("id", "seconds", "expression", "lag * 2", "returnData", true)));
    }

    @Test
    void aQueryThatIsBothIsRefused() {
        assertRefused(
                "ValidationError",
                "metricQueries[].expression",
                () -> queries(List.of(metric("lag", "expression", "lag * 2", "returnData", true))));
    }

    @Test
    void queriesThatReturnNothingAreRefused() {
        assertRefused("ValidationError", "metricQueries[].returnData", () -> queries(List.of(metric("lag"))));
    }

    @Test
    void twoQueriesOfOneNameAreRefused() {
        assertRefused(
                "ValidationError",
                "metricQueries[].id",
                () -> queries(List.of(metric("lag"), metric("lag", "returnData", true))));
    }

    @Test
    void aQueryOfRoute53sMetricsNeverAnswersElsewhere() {
        assertRefused(
                "ValidationError",
                "metricQueries[].metric.namespace",
                () -> queries(List.of(metric("check", "metric.namespace", "AWS/Route53", "returnData", true))));
    }
}
