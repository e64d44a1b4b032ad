package io.tandem.edge;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.alarms.AlarmTopic;
import io.tandem.alarms.Limit;
import io.tandem.alarms.MetricThreshold;
import io.tandem.alarms.Runbook;
import io.tandem.keys.KeyUse;
import io.tandem.keys.RegionKeys;
import io.tandem.keys.Site;
import io.tandem.settings.AlarmSettings;
import io.tandem.settings.EdgeSettings;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/**
 * What Route 53 tells of the domain: the log of queries to the zone, and the alarm of the health check. Route 53 tells
 * it in us-east-1 only, and keys and topics serve their own region: so all of it is there, with a provider for that
 * region.
 *
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html">AWS</a>
 */
final class DnsMonitoring extends ComponentResource {
    private final String name;

    /**
     * @param site us-east-1
     * @param options with the provider for that region
     */
    DnsMonitoring(
            String name,
            EdgeSettings settings,
            AlarmSettings alarms,
            Output<String> zoneId,
            Optional<Output<String>> healthCheckId,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:edge:DnsMonitoring", name + "-dns", options);
        this.name = name + "-dns";
        var uses = EnumSet.noneOf(KeyUse.class);
        if (settings.queryLogs()) {
            uses.add(KeyUse.LOGS);
        }
        healthCheckId.ifPresent(check -> uses.add(KeyUse.ALARMS));
        var keys = new RegionKeys(this.name, site, uses, Optional.empty(), Optional.empty(), partOptions()).arns();
        if (settings.queryLogs()) {
            new QueryLogs(this.name, settings, zoneId, site, keys.of(KeyUse.LOGS), partOptions());
        }
        healthCheckId.ifPresent(check ->
                alarm(check, new AlarmTopic(this.name, alarms, site, keys.of(KeyUse.ALARMS), partOptions()).arn()));
        registerOutputs(Map.of("zoneId", zoneId));
    }

    /** Missing data counts as down: a check that is gone watches nothing. */
    private void alarm(Output<String> healthCheckId, Output<String> topicArn) {
        var threshold =
                new MetricThreshold("AWS/Route53", "HealthCheckStatus", "Minimum", Limit.atLeast(1), 1, "breaching");
        new MetricAlarm(
                name + "-unhealthy",
                threshold
                        .alarm(
                                name + "-unhealthy",
                                Runbook.PRIMARY_DOWN.after(
                                        "Route 53 finds the primary region down and answers with its twin"),
                                healthCheckId.applyValue(id -> Map.of("HealthCheckId", id)),
                                topicArn)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
    }

    private ComponentResourceOptions partOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
