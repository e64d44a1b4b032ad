package io.tandem.platform;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.tandem.cluster.ServiceAccount;
import io.tandem.cluster.WorkloadRole;
import java.util.Map;

/**
 * The AWS Load Balancer Controller, which registers pods in the edge room's target groups and can do nothing else: the
 * load balancer is the program's. Whoever makes a TargetGroupBinding waits for it, for its webhook checks them.
 *
 * @see <a href="https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/">its documentation</a>
 */
final class LoadBalancerController extends ComponentResource {
    private static final String CHART = "aws-load-balancer-controller";

    private final Resource release;

    LoadBalancerController(String name, PlatformFoundation on, Basis basis, ComponentResourceOptions options) {
        super("tandem:platform:LoadBalancerController", name + "-" + CHART, options);
        var policy = PolicyFile.of(CHART)
                .in(on.site())
                .with("account", on.site().account())
                .with("name", name);
        var role = new WorkloadRole(
                name + "-" + CHART,
                new ServiceAccount("platform-system", CHART),
                on.cluster(),
                policy.permissions("targets"),
                ComponentResourceOptions.builder().parent(this).build());
        var values = HelmAddOn.values(CHART)
                .with("cluster", on.cluster().name())
                .with("region", on.site().region())
                .with("vpcId", on.network().vpcId())
                .with("roleArn", role.arn());
        this.release = basis.install(
                CHART,
                values,
                CustomResourceOptions.builder().parent(this).dependsOn(role).build());
        registerOutputs(Map.of());
    }

    /** What a TargetGroupBinding waits for. */
    Resource release() {
        return release;
    }
}
