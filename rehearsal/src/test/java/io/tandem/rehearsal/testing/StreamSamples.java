package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;

/** The least that AWS takes for the types of MSK. A replicator copies from ap-south-2 to the region of the tests. */
final class StreamSamples {
    private static final String CLUSTER = "aws:msk/cluster:Cluster";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";

    private final World world;

    StreamSamples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        return switch (token) {
            case CLUSTER ->
                cluster(
                        List.of(
                                world.one(SUBNET).id(),
                                world.make(SUBNET, "availabilityZone", "ap-south-1b")
                                        .id()),
                        world.one(SECURITY_GROUP).id());
            case "aws:msk/configuration:Configuration" ->
                Inputs.of("name", world.freshName(), "serverProperties", "auto.create.topics.enable=false\n");
            case "aws:msk/clusterPolicy:ClusterPolicy" -> policyOf(world.one(CLUSTER));
            default -> replicator(world.one(CLUSTER), source());
        };
    }

    private Map<String, Object> cluster(List<String> subnets, String securityGroup) {
        return Inputs.of(
                "clusterName",
                world.freshName(),
                "kafkaVersion",
                "3.9.x",
                "numberOfBrokerNodes",
                2,
                "brokerNodeGroupInfo.instanceType",
                "kafka.m7g.large",
                "brokerNodeGroupInfo.clientSubnets",
                subnets,
                "brokerNodeGroupInfo.securityGroups",
                List.of(securityGroup),
                "clientAuthentication.sasl.iam",
                true);
    }

    private CloudResource source() {
        var twin = new Twin(world);
        var made = twin.create(CLUSTER, cluster(twin.subnets(), twin.securityGroup()));
        world.update(made, "brokerNodeGroupInfo.connectivityInfo.vpcConnectivity.clientAuthentication.sasl.iam", true);
        twin.create("aws:msk/clusterPolicy:ClusterPolicy", policyOf(made));
        return made;
    }

    private static Map<String, Object> policyOf(CloudResource cluster) {
        return Inputs.of("clusterArn", cluster.id(), "policy", Documents.policy("""
                        {"Effect": "Allow", "Principal": {"Service": "kafka.amazonaws.com"}, "Action":
                         ["kafka:CreateVpcConnection", "kafka:GetBootstrapBrokers", "kafka:DescribeClusterV2"],
                         "Resource": "%s"}""".formatted(cluster.id())));
    }

    private Map<String, Object> replicator(CloudResource target, CloudResource source) {
        var role = world.make("aws:iam/role:Role", "assumeRolePolicy", Documents.trust("kafka.amazonaws.com"));
        return Inputs.of(
                "replicatorName",
                world.freshName(),
                "serviceExecutionRoleArn",
                role.attribute("arn").orElseThrow(),
                "kafkaClusters",
                List.of(member(source), member(target)),
                "replicationInfoList",
                Inputs.of(
                        "sourceKafkaClusterArn", source.id(),
                        "targetKafkaClusterArn", target.id(),
                        "targetCompressionType", "NONE",
                        "topicReplications", List.of(Inputs.of("topicsToReplicates", List.of(".*"))),
                        "consumerGroupReplications", List.of(Inputs.of("consumerGroupsToReplicates", List.of(".*")))));
    }

    private static Map<String, Object> member(CloudResource cluster) {
        return Inputs.of(
                "amazonMskCluster.mskClusterArn", cluster.id(),
                "vpcConfig.subnetIds", Paths.all(cluster.inputs(), "brokerNodeGroupInfo.clientSubnets"),
                "vpcConfig.securityGroupsIds", Paths.all(cluster.inputs(), "brokerNodeGroupInfo.securityGroups"));
    }
}
