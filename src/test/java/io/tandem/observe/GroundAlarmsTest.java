package io.tandem.observe;

import static io.tandem.observe.Observed.ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.RecordedResources;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class GroundAlarmsTest {
    private final RecordedResources region = Observed.primary();

    @Test
    void everyNatGatewayIsWatchedForPorts() {
        assertThat(region.inputs(ALARM, "tandem-prod-nat-2-ports"))
                .containsEntry("metricName", "ErrorPortAllocation")
                .containsEntry("dimensions", Map.of("NatGatewayId", "nat-b"))
                .containsEntry("threshold", 0.0)
                .containsEntry("evaluationPeriods", 1.0);
    }

    @Test
    void errorsOfTheClustersApiRaiseAnAlarm() {
        assertThat(region.inputs(ALARM, "tandem-prod-api-server-errors"))
                .containsEntry("namespace", "AWS/EKS")
                .containsEntry("metricName", "apiserver_request_total_5XX")
                .containsEntry("threshold", 10.0)
                .containsEntry("dimensions", Map.of("ClusterName", "tandem-prod"));
    }

    @Test
    void failedNodesRaiseAnAlarmAndSoDoesSilenceAboutThem() {
        assertThat(region.inputs(ALARM, "tandem-prod-nodes-failed"))
                .containsEntry("metricName", "cluster_failed_node_count")
                .containsEntry("treatMissingData", "breaching");
    }

    @Test
    void podsThatCrashAgainAndAgainRaiseAnAlarm() {
        assertThat(region.inputs(ALARM, "tandem-prod-pods-crash-looping"))
                .containsEntry("metricName", "pod_container_status_waiting_reason_crash_loop_back_off")
                .containsEntry("statistic", "Maximum")
                .containsEntry("threshold", 0.0);
    }

    @Test
    void withoutContainerInsightsNobodyCountsNodesAndPods() {
        assertThat(Observed.bare().names())
                .contains(ALARM + " tandem-prod-api-server-errors")
                .noneMatch(name -> name.contains("nodes-") || name.contains("pods-"));
    }
}
