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

/**
 * Prometheus, Alertmanager and Grafana. Alerts reach the region's topic, as CloudWatch's alarms do. Needs the kinds of
 * the Prometheus operator, the store of secrets, and the class of its volumes.
 */
final class Monitoring extends ComponentResource {
    private static final String CHART = "kube-prometheus-stack";

    /** The rest of the volume is for what is written while old blocks are joined. */
    private static final double FILLED = 0.85;

    /** @param storeName of the region's secrets */
    Monitoring(
            String name,
            MonitoringSettings settings,
            Output<String> storeName,
            PlatformFoundation on,
            Basis basis,
            ComponentResourceOptions options) {
        super("tandem:platform:Monitoring", name + "-monitoring", options);
        var role = alertsRole(name, on);
        var secret = Objects.requireNonNull(on.data().secrets().get(MonitoringSettings.SECRET));
        var admin = new KubernetesObject(
                name + "-grafana-admin",
                YamlTemplate.of("objects/grafana-admin.yaml")
                        .with("store", storeName)
                        .with("secret", secret.secret()),
                childOptions().build());
        var values = HelmAddOn.values(CHART)
                .with("alertsRoleArn", role.arn())
                .with("topicArn", on.alarmTopicArn())
                .with("region", on.site().region())
                .with("environment", on.environment())
                .with("retention", settings.retentionDays() + "d")
                .with("retentionSize", (int) (settings.storageGiB() * FILLED) + "GB")
                .with("storage", settings.storageGiB() + "Gi");
        basis.install(CHART, values, childOptions().dependsOn(role, admin).build());
        registerOutputs(Map.of());
    }

    private WorkloadRole alertsRole(String name, PlatformFoundation on) {
        var policy = PolicyFile.of("alertmanager")
                .in(on.site())
                .with("topicArn", on.alarmTopicArn())
                .with("keyArn", on.keys().of(KeyUse.ALARMS));
        return new WorkloadRole(
                name + "-alertmanager",
                new ServiceAccount("monitoring", "alertmanager"),
                on.cluster(),
                policy.permissions("alerts"),
                ComponentResourceOptions.builder().parent(this).build());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
