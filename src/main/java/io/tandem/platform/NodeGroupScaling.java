package io.tandem.platform;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.cluster.ServiceAccount;
import io.tandem.cluster.WorkloadRole;
import java.util.Map;

/**
 * The Cluster Autoscaler, instead of Karpenter: it changes the size of the node groups between the bounds that they have
 * in settings, and starts no nodes of other kinds.
 */
final class NodeGroupScaling extends ComponentResource {
    private static final String CHART = "cluster-autoscaler";

    NodeGroupScaling(String name, PlatformFoundation on, Basis basis, ComponentResourceOptions options) {
        super("tandem:platform:NodeGroupScaling", name + "-" + CHART, options);
        var cluster = on.cluster().name();
        var policy = PolicyFile.of(CHART)
                .in(on.site())
                .with("account", on.site().account())
                .with("cluster", cluster);
        var role = new WorkloadRole(
                name + "-" + CHART,
                new ServiceAccount("platform-system", CHART),
                on.cluster(),
                policy.permissions("node-groups"),
                ComponentResourceOptions.builder().parent(this).build());
        var values = HelmAddOn.values(CHART)
                .with("roleArn", role.arn())
                .with("region", on.site().region())
                .with("cluster", cluster);
        basis.install(
                CHART,
                values,
                CustomResourceOptions.builder().parent(this).dependsOn(role).build());
        registerOutputs(Map.of());
    }
}
