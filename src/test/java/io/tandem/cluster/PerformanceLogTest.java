package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PerformanceLogTest {
    private static final String ADD_ON = "aws:eks/addon:Addon";
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

    private final RecordedResources recorded = ClusterRoom.of(StackFile.primary());

    @Test
    void theLogIsEncryptedAndNotKeptForEver() {
        assertThat(recorded.inputs(LOG_GROUP, "tandem-prod-performance-log"))
                .containsEntry("name", "/aws/containerinsights/tandem-prod/performance")
                .containsEntry("kmsKeyId", "arn:logs-key")
                .containsEntry("retentionInDays", 30.0);
    }

    @Test
    void theAgentWritesThisLogAndNoOther() {
        var policy = recorded.policy(
                "aws:iam/rolePolicy:RolePolicy", "tandem-prod-cloudwatch-agent-performance-log", "policy");

        assertThat(policy.statement("WriteTheLog").get("Resource"))
                .hasToString(
                        "[\"arn:aws:logs:ap-south-1:111122223333:log-group:/aws/containerinsights/tandem-prod/performance\",\"arn:aws:logs:ap-south-1:111122223333:log-group:/aws/containerinsights/tandem-prod/performance:*\"]");
        assertThat(policy.actions()).noneMatch(action -> action.contains("*") || action.contains("CreateLogGroup"));
    }

    @Test
    void theAgentComesAfterItsLog() {
        assertThat(recorded.dependencies(ADD_ON, "tandem-prod-amazon-cloudwatch-observability"))
                .contains("tandem-prod-insights");
    }

    @Test
    void theAddOnMeasuresAndShipsNoLogsOfPods() {
        var configuration = String.valueOf(recorded.inputs(ADD_ON, "tandem-prod-amazon-cloudwatch-observability")
                .get("configurationValues"));

        assertThat(configuration.replaceAll("\\s", ""))
                .contains("\"enhanced_container_insights\":true", "\"containerLogs\":{\"enabled\":false}")
                .contains("\"monitorAllServices\":false");
    }

    @Test
    void withoutTheSettingNothingIsInstalled() {
        var without = ClusterRoom.of(StackFile.primary().without("cluster.containerInsights"));

        assertThat(without.names()).noneMatch(name -> name.contains("cloudwatch-observability"));
        assertThat(without.names()).noneMatch(name -> name.contains("performance-log"));
    }
}
