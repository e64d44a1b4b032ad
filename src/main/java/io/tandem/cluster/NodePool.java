package io.tandem.cluster;

import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.eks.NodeGroup;
import com.pulumi.aws.eks.NodeGroupArgs;
import com.pulumi.aws.eks.inputs.NodeGroupLaunchTemplateArgs;
import com.pulumi.aws.eks.inputs.NodeGroupScalingConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupUpdateConfigArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.tandem.settings.NodePoolSettings;
import java.util.List;
import java.util.Map;

/** A managed node group of Amazon Linux 2023 over all zones, with the launch template of its nodes. */
final class NodePool extends ComponentResource {
    /** A third of the nodes is replaced at a time: of three zones, one. */
    private static final int MAX_UNAVAILABLE_PERCENTAGE = 33;

    /**
     * @param tier what the pool is for, the value of its nodes' label {@code tier}
     * @param before what has to be there before the first node
     */
    NodePool(
            String name,
            String tier,
            NodePoolSettings settings,
            NodeFoundation foundation,
            List<Resource> before,
            ComponentResourceOptions options) {
        super("tandem:cluster:NodePool", name + "-" + tier, options);
        var pool = name + "-" + tier;
        var template = new LaunchTemplate(
                pool,
                new NodeTemplate(pool, settings.diskGiB(), foundation).args(),
                childOptions().build());
        var group = new NodeGroup(
                pool,
                args(tier, settings, foundation, template),
                childOptions().dependsOn(before).build());
        registerOutputs(Map.of("nodeGroupArn", group.arn()));
    }

    private static NodeGroupArgs args(
            String tier, NodePoolSettings settings, NodeFoundation foundation, LaunchTemplate template) {
        return NodeGroupArgs.builder()
                .clusterName(foundation.cluster().name())
                .version(foundation.version())
                .nodeRoleArn(foundation.roleArn())
                .subnetIds(foundation.subnetIds())
                .amiType("AL2023_x86_64_STANDARD")
                .instanceTypes(settings.instanceTypes())
                .launchTemplate(NodeGroupLaunchTemplateArgs.builder()
                        .id(template.id())
                        .version(template.latestVersion().applyValue(String::valueOf))
                        .build())
                .scalingConfig(scaling(settings))
                .updateConfig(NodeGroupUpdateConfigArgs.builder()
                        .maxUnavailablePercentage(MAX_UNAVAILABLE_PERCENTAGE)
                        .build())
                .labels(Map.of("tier", tier))
                .build();
    }

    /**
     * The desired size is kept to the settings, so that a failover can raise it by one {@code up}. An autoscaler
     * changes it meanwhile; the next {@code up} then sets it back only if the settings changed, unless the state was
     * refreshed before.
     */
    private static NodeGroupScalingConfigArgs scaling(NodePoolSettings settings) {
        return NodeGroupScalingConfigArgs.builder()
                .minSize(settings.minSize())
                .desiredSize(settings.desiredSize())
                .maxSize(settings.maxSize())
                .build();
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
