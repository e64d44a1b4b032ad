package io.tandem.observe;

import static io.tandem.observe.Observed.ALARM;
import static io.tandem.observe.Observed.DASHBOARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.RecordedResources;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DashboardsTest {
    private final RecordedResources primary = Observed.primary();
    private final RecordedResources dr = Observed.dr();

    @Test
    void eachRegionHasADashboardThatBearsItsName() {
        assertThat(names(primary)).containsExactly("tandem-prod-ap-south-1");
        assertThat(names(dr)).contains("tandem-prod-ap-south-2");
    }

    @Test
    void theDashboardOfBothRegionsIsMadeByTheDrStack() {
        assertThat(names(dr)).containsExactlyInAnyOrder("tandem-prod-ap-south-2", "tandem-prod-twins");
    }

    @Test
    void aRegionWithoutATwinHasNoDashboardOfBoth() {
        assertThat(names(Observed.bare())).containsExactly("tandem-prod-ap-south-1");
    }

    @Test
    void everyMetricThatRaisesAnAlarmIsOnTheDashboard() {
        var body = body(primary, "tandem-prod-ap-south-1");

        assertThat(primary.inputsOfAll(ALARM).stream().flatMap(DashboardsTest::metrics))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(body).contains("\"" + metric));
    }

    @Test
    void theDashboardFollowsRequestsFromUsersToData() {
        var body = body(primary, "tandem-prod-ap-south-1");

        assertThat(Stream.of("AWS/Route53", "AWS/ApplicationELB", "AWS/EKS", "AWS/RDS", "AWS/DynamoDB", "AWS/S3")
                        .map(body::indexOf))
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void whatARegionDoesNotHaveIsNotOnItsDashboard() {
        assertThat(body(Observed.bare(), "tandem-prod-ap-south-1"))
                .contains("AWS/EKS")
                .doesNotContain("AWS/ApplicationELB", "AWS/WAFV2", "AWS/RDS\"", "ContainerInsights");
    }

    @Test
    void bothRegionsStandSideBySide() {
        assertThat(body(dr, "tandem-prod-twins"))
                .contains("app/tandem-prod-edge/of-ap-south-1", "app/tandem-prod-edge/of-ap-south-2")
                .contains("raw-ap-south-1", "raw-ap-south-2")
                .contains(
                        "arn:aws:cloudwatch:ap-south-1:111122223333:alarm:tandem-prod-cannot-serve",
                        "arn:aws:cloudwatch:ap-south-2:111122223333:alarm:tandem-prod-cannot-serve");
    }

    @Test
    void theDashboardOfBothOutlivesAFailback() {
        assertThat(body(dr, "tandem-prod-twins"))
                .contains("DBInstanceIdentifier=tandem DBInstanceIdentifier=prod DBInstanceIdentifier=database")
                .doesNotContain("tandem-prod-database-1");
    }

    @Test
    void noWordIsLeftUnfilled() {
        assertThat(List.of(
                        body(primary, "tandem-prod-ap-south-1"),
                        body(dr, "tandem-prod-ap-south-2"),
                        body(dr, "tandem-prod-twins")))
                .noneMatch(body -> body.contains("${"));
    }

    private static List<Object> names(RecordedResources stack) {
        return stack.inputsOfAll(DASHBOARD).stream()
                .map(dashboard -> Objects.requireNonNull(dashboard.get("dashboardName")))
                .toList();
    }

    private static String body(RecordedResources stack, String dashboard) {
        return String.valueOf(stack.inputs(DASHBOARD, dashboard).get("dashboardBody"));
    }

    private static Stream<String> metrics(Map<String, Object> alarm) {
        return alarm.get("metricName") instanceof String one
                ? Stream.of(one)
                : Arrays.stream(String.valueOf(alarm.get("metricQueries")).split("metricName="))
                        .skip(1)
                        .map(rest -> rest.split("[,}]")[0]);
    }
}
