package io.tandem.observe;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.alarms.Limit;
import io.tandem.alarms.MetricThreshold;
import io.tandem.alarms.Runbook;
import io.tandem.settings.ObserveSettings;
import java.util.List;
import java.util.Map;

/**
 * What everything else stands on: ways out of the network, the cluster's API, and its nodes and pods where Container
 * Insights measures them.
 */
final class GroundAlarms extends ComponentResource {
    private final ObserveSettings settings;
    private final Alarms alarms;

    GroundAlarms(
            String name,
            ObserveSettings settings,
            ObserveUpstream upstream,
            Alarms alarms,
            ComponentResourceOptions options) {
        super("tandem:observe:GroundAlarms", name, options);
        this.settings = settings;
        this.alarms = alarms.of(name, this);
        ways(upstream.natGatewayIds());
        var cluster = Output.of(Map.of("ClusterName", upstream.here().clusterName()));
        api(cluster);
        if (upstream.containerInsights()) {
            nodes(cluster);
            pods(cluster);
        }
        registerOutputs(Map.of());
    }

    /** @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html">AWS</a> */
    private void ways(List<Output<String>> natGatewayIds) {
        for (int zone = 0; zone < natGatewayIds.size(); zone++) {
            alarms.on(
                    "nat-" + (zone + 1) + "-ports",
                    new MetricThreshold(
                            "AWS/NATGateway", "ErrorPortAllocation", "Sum", Limit.atMost(0), 1, "notBreaching"),
                    Runbook.NAT_PORTS.after("A NAT gateway has no port left for a destination"),
                    natGatewayIds.get(zone).applyValue(id -> Map.of("NatGatewayId", id)));
        }
    }

    /** @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/cloudwatch.html">AWS</a> */
    private void api(Output<Map<String, String>> cluster) {
        alarms.on(
                "api-server-errors",
                new MetricThreshold(
                        "AWS/EKS",
                        "apiserver_request_total_5XX",
                        "Sum",
                        Limit.atMost(settings.apiServerErrors()),
                        settings.minutes(),
                        "notBreaching"),
                Runbook.API_SERVER_ERRORS.after("The cluster's API answers with errors"),
                cluster);
    }

    /** An agent that says nothing of any node is down with them. */
    private void nodes(Output<Map<String, String>> cluster) {
        alarms.on(
                "nodes-failed",
                insight("cluster_failed_node_count", "breaching"),
                Runbook.NODES_AND_PODS.after("Nodes of the cluster failed, or nothing is heard of them"),
                cluster);
    }

    private void pods(Output<Map<String, String>> cluster) {
        alarms.on(
                "pods-crash-looping",
                insight("pod_container_status_waiting_reason_crash_loop_back_off", "notBreaching"),
                Runbook.NODES_AND_PODS.after("A container of the cluster crashes again and again"),
                cluster);
    }

    /**
     * Not one may be.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-enhanced-EKS.html">
     *     AWS</a>
     */
    private MetricThreshold insight(String metric, String silence) {
        return new MetricThreshold(
                "ContainerInsights", metric, "Maximum", Limit.atMost(0), settings.minutes(), silence);
    }
}
