package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.cluster.ServiceAccount;
import io.tandem.cluster.WorkloadRole;
import io.tandem.keys.KeyUse;
import io.tandem.settings.MonitoringSettings;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Prometheus, Alertmanager and Grafana, with their rules and dashboards. Alerts reach the region's topic, as CloudWatch's
 * alarms do; Grafana reads CloudWatch's metrics too. Needs the kinds of
 * the Prometheus operator, the store of secrets, and the class of its volumes.
 */
final class Monitoring extends ComponentResource {
    private static final String CHART = "kube-prometheus-stack";

    /** The rest of the volume is for what is written while old blocks are joined. */
    private static final double FILLED = 0.85;

    private final String name;

    /** @param storeName of the region's secrets */
    Monitoring(
            String name,
            MonitoringSettings settings,
            Output<String> storeName,
            PlatformFoundation on,
            Basis basis,
            ComponentResourceOptions options) {
        super("tandem:platform:Monitoring", name + "-monitoring", options);
        this.name = name;
        var alerts = role("alertmanager", "alerts", alertsPolicy(on), on);
        var metrics = role("grafana", "metrics", metricsPolicy(on), on);
        var secret = Objects.requireNonNull(on.data().secrets().get(MonitoringSettings.SECRET));
        var admin = new KubernetesObject(
                name + "-grafana-admin",
                YamlTemplate.of("objects/grafana-admin.yaml")
                        .with("store", storeName)
                        .with("secret", secret.secret()),
                childOptions().build());
        var values = HelmAddOn.values(CHART)
                .with("alertsRoleArn", alerts.arn())
                .with("metricsRoleArn", metrics.arn())
                .with("topicArn", on.alarmTopicArn())
                .with("region", on.site().region())
                .with("environment", on.environment())
                .with("retention", settings.retentionDays() + "d")
                .with("retentionSize", (int) (settings.storageGiB() * FILLED) + "GB")
                .with("storage", settings.storageGiB() + "Gi");
        var release = basis.install(
                CHART, values, childOptions().dependsOn(alerts, metrics, admin).build());
        new MonitoringContent(
                name,
                on,
                release,
                ComponentResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }

    private static PolicyFile alertsPolicy(PlatformFoundation on) {
        return PolicyFile.of("alertmanager")
                .in(on.site())
                .with("topicArn", on.alarmTopicArn())
                .with("keyArn", on.keys().of(KeyUse.ALARMS));
    }

    /** Dashboards look at both ends of a replication; CloudWatch knows no narrower resource than everything. */
    private static PolicyFile metricsPolicy(PlatformFoundation on) {
        var twin = on.goal().map(RecoveryGoal::twinRegion).stream();
        return PolicyFile.of("grafana")
                .with(
                        "regions",
                        Stream.concat(Stream.of(on.site().region()), twin).toList());
    }

    private WorkloadRole role(String workload, String policyName, PolicyFile policy, PlatformFoundation on) {
        return new WorkloadRole(
                name + "-" + workload,
                new ServiceAccount("monitoring", workload),
                on.cluster(),
                policy.permissions(policyName),
                ComponentResourceOptions.builder().parent(this).build());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
