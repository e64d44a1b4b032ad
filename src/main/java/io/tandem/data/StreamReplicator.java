package io.tandem.data;

import com.pulumi.aws.msk.Replicator;
import com.pulumi.aws.msk.ReplicatorArgs;
import com.pulumi.aws.msk.inputs.ReplicatorKafkaClusterAmazonMskClusterArgs;
import com.pulumi.aws.msk.inputs.ReplicatorKafkaClusterArgs;
import com.pulumi.aws.msk.inputs.ReplicatorKafkaClusterVpcConfigArgs;
import com.pulumi.aws.msk.inputs.ReplicatorReplicationInfoListArgs;
import com.pulumi.aws.msk.inputs.ReplicatorReplicationInfoListConsumerGroupReplicationArgs;
import com.pulumi.aws.msk.inputs.ReplicatorReplicationInfoListTopicReplicationArgs;
import com.pulumi.aws.msk.inputs.ReplicatorReplicationInfoListTopicReplicationStartingPositionArgs;
import com.pulumi.aws.msk.inputs.ReplicatorReplicationInfoListTopicReplicationTopicNameConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.cluster.Permissions;
import java.util.List;
import java.util.Map;

/**
 * Copies every topic of the primary's brokers, from its first record and under the same name, with the places where
 * consumer groups are. It works in the region that it copies to, from the private subnets.
 *
 * @see <a href="https://docs.aws.amazon.com/msk/latest/developerguide/msk-replicator-cross-region.html">AWS</a>
 */
final class StreamReplicator extends ComponentResource {
    private static final String EVERYTHING = ".*";

    /** Kafka's own topics, and those of the replicator. */
    private static final String INTERNAL = "__.*";

    /** @param securityGroupId what the replicator reaches the target's brokers with */
    StreamReplicator(
            String name,
            StreamAccess source,
            StreamAccess target,
            Output<String> securityGroupId,
            DataFoundation on,
            ComponentResourceOptions options) {
        super("tandem:data:StreamReplicator", name + "-replicator", options);
        var copying = Output.tuple(source.arn(), target.arn())
                .applyValue(clusters -> StreamPolicies.copying(clusters.t1, clusters.t2));
        var role = new ServiceRole(
                name,
                "streaming",
                ServiceTrust.in("kafka.amazonaws.com"),
                new Permissions(List.of(), Map.of("copying", copying)),
                on.site(),
                ComponentResourceOptions.builder().parent(this).build());
        var toTarget = ReplicatorKafkaClusterVpcConfigArgs.builder()
                .subnetIds(on.network().privateSubnetIds())
                .securityGroupsIds(Output.all(securityGroupId))
                .build();
        var toSource = ReplicatorKafkaClusterVpcConfigArgs.builder()
                .subnetIds(source.subnetIds())
                .build();
        var replicator = new Replicator(
                name + "-replicator",
                ReplicatorArgs.builder()
                        .replicatorName(name + "-streaming")
                        .description("Streams of the primary region")
                        .serviceExecutionRoleArn(role.arn())
                        .kafkaClusters(end(source, toSource), end(target, toTarget))
                        .replicationInfoList(replication(source, target))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("arn", replicator.arn()));
    }

    private static ReplicatorKafkaClusterArgs end(StreamAccess cluster, ReplicatorKafkaClusterVpcConfigArgs way) {
        return ReplicatorKafkaClusterArgs.builder()
                .amazonMskCluster(ReplicatorKafkaClusterAmazonMskClusterArgs.builder()
                        .mskClusterArn(cluster.arn())
                        .build())
                .vpcConfig(way)
                .build();
    }

    private static ReplicatorReplicationInfoListArgs replication(StreamAccess source, StreamAccess target) {
        return ReplicatorReplicationInfoListArgs.builder()
                .sourceKafkaClusterArn(source.arn())
                .targetKafkaClusterArn(target.arn())
                .targetCompressionType("NONE")
                .topicReplications(ReplicatorReplicationInfoListTopicReplicationArgs.builder()
                        .topicsToReplicates(EVERYTHING)
                        .topicsToExcludes(INTERNAL)
                        .topicNameConfiguration(
                                ReplicatorReplicationInfoListTopicReplicationTopicNameConfigurationArgs.builder()
                                        .type("IDENTICAL")
                                        .build())
                        .startingPosition(ReplicatorReplicationInfoListTopicReplicationStartingPositionArgs.builder()
                                .type("EARLIEST")
                                .build())
                        .build())
                .consumerGroupReplications(ReplicatorReplicationInfoListConsumerGroupReplicationArgs.builder()
                        .consumerGroupsToReplicates(EVERYTHING)
                        .build())
                .build();
    }
}
