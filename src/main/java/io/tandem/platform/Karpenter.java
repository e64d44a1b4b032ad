package io.tandem.platform;

import com.pulumi.aws.iam.InstanceProfile;
import com.pulumi.aws.iam.InstanceProfileArgs;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.cluster.Permissions;
import io.tandem.cluster.ServiceAccount;
import io.tandem.cluster.VolumesKeyUse;
import io.tandem.cluster.WorkloadRole;
import io.tandem.keys.KeyUse;
import io.tandem.settings.KarpenterSettings;
import java.util.List;
import java.util.Map;

/**
 * Karpenter, which starts nodes when pods wait: this is how a warm twin takes the load of the primary. It runs on the
 * system nodes, hears of interruptions, and starts nodes as {@link NodeClass} says. Its own nodes end before its role
 * goes: the pool waits for the release, and so goes first.
 */
final class Karpenter extends ComponentResource {
    private static final String CHART = "karpenter";
    private static final String NAMESPACE = "platform-system";

    private final PlatformFoundation on;

    Karpenter(
            String name,
            KarpenterSettings settings,
            PlatformFoundation on,
            Basis basis,
            ComponentResourceOptions options) {
        super("tandem:platform:Karpenter", name + "-" + CHART, options);
        this.on = on;
        var partOptions = ComponentResourceOptions.builder().parent(this).build();
        var queue = new InterruptionQueue(name, on.site(), partOptions);
        var profile = new InstanceProfile(
                name + "-" + CHART,
                InstanceProfileArgs.builder()
                        .role(on.cluster().nodeRoleArn().applyValue(Karpenter::nameOf))
                        .build(),
                childOptions().build());
        var role = new WorkloadRole(
                name + "-" + CHART,
                new ServiceAccount(NAMESPACE, CHART),
                on.cluster(),
                permissions(queue, profile),
                partOptions);
        var release = install(queue, role, basis);
        var nodeClass = new KubernetesObject(
                name + "-node-class",
                new NodeClass(name, settings, on).filled(profile.name()),
                childOptions().dependsOn(release).build());
        new KubernetesObject(
                name + "-node-pool",
                pool(settings),
                childOptions().dependsOn(nodeClass).build());
        registerOutputs(Map.of());
    }

    private Release install(InterruptionQueue queue, WorkloadRole role, Basis basis) {
        var kinds = basis.install(
                "karpenter-crd",
                HelmAddOn.values("karpenter-crd"),
                childOptions().build());
        var values = HelmAddOn.values(CHART)
                .with("roleArn", role.arn())
                .with("cluster", on.cluster().name())
                .with("queue", queue.queueName());
        return basis.install(
                CHART, values, childOptions().dependsOn(kinds, role).build());
    }

    private Permissions permissions(InterruptionQueue queue, InstanceProfile profile) {
        var nodes = PolicyFile.of(CHART)
                .in(on.site())
                .with("account", on.site().account())
                .with("cluster", on.cluster().name())
                .with("securityGroupId", on.cluster().securityGroupId())
                .with("queueArn", queue.queueArn())
                .with("nodeRoleArn", on.cluster().nodeRoleArn())
                .with("instanceProfileArn", profile.arn());
        var volumes = on.keys().of(KeyUse.VOLUMES).applyValue(VolumesKeyUse::json);
        return new Permissions(List.of(), Map.of("nodes", nodes.json(), "volumes-key", volumes));
    }

    /** Spare capacity comes first where it may be used: Karpenter takes the cheapest of what is allowed. */
    private static YamlTemplate pool(KarpenterSettings settings) {
        return YamlTemplate.of("objects/node-pool.yaml")
                .with("families", settings.families())
                .with("architectures", List.of("arm64", "amd64"))
                .with("capacity", settings.spot() ? List.of("spot", "on-demand") : List.of("on-demand"))
                .with("cpu", Integer.toString(settings.cpus()))
                .with("memory", settings.memoryGiB() + "Gi");
    }

    private static String nameOf(String roleArn) {
        return roleArn.substring(roleArn.lastIndexOf('/') + 1);
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
