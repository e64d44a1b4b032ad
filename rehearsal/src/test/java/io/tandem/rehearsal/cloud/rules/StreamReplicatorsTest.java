package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.ROLE;
import static io.tandem.rehearsal.cloud.rules.Types.STREAM_CLUSTER;
import static io.tandem.rehearsal.cloud.rules.Types.STREAM_CLUSTER_POLICY;
import static io.tandem.rehearsal.cloud.rules.Types.STREAM_REPLICATOR;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import io.tandem.rehearsal.testing.World;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replicator from ap-south-2 to ap-south-1. */
class StreamReplicatorsTest extends InWorld {
    private static final String BAD = "BadRequestException";

    private Map<String, Object> inputs;
    private CloudResource source;

    @BeforeEach
    void build() {
        var replicator = world.one(STREAM_REPLICATOR);
        inputs = replicator.inputs();
        source = world.cloud()
                .account()
                .all(STREAM_CLUSTER, Twin.REGION)
                .iterator()
                .next();
        world.delete(replicator);
    }

    private void assertBad(String property, Object... changes) {
        assertRefused(BAD, property, () -> world.create(STREAM_REPLICATOR, World.REGION, Inputs.with(inputs, changes)));
    }

    private List<Map<String, Object>> members(Object... changes) {
        return Paths.all(inputs, "kafkaClusters").stream()
                .map(member -> Inputs.with(Paths.object((Map<?, ?>) member), changes))
                .toList();
    }

    @Test
    void aReplicatorBetweenOpenClustersIsTaken() {
        world.create(STREAM_REPLICATOR, World.REGION, inputs);
    }

    @Test
    void aNameOfOtherCharactersIsRefused() {
        assertBad("replicatorName", "replicatorName", "to_mumbai");
    }

    @Test
    void anUnknownCompressionIsRefused() {
        assertBad("targetCompressionType", "replicationInfoList.targetCompressionType", "BROTLI");
    }

    @Test
    void aRoleForAnotherServiceIsRefused() {
        var role = world.make(ROLE, "assumeRolePolicy", Documents.trust("ec2.amazonaws.com"));

        assertBad(
                "serviceExecutionRoleArn",
                "serviceExecutionRoleArn",
                role.attribute("arn").orElseThrow());
    }

    @Test
    void aReplicatorIsWhereItsTargetIs() {
        assertRefused(BAD, "region of its target", () -> world.create(STREAM_REPLICATOR, Twin.REGION, inputs));
    }

    @Test
    void oneClusterAloneIsRefused() {
        assertBad(
                "kafkaClusters",
                "replicationInfoList.sourceKafkaClusterArn",
                world.one(STREAM_CLUSTER).id());
    }

    @Test
    void aTargetWithoutIamIsRefused() {
        world.update(world.one(STREAM_CLUSTER), "clientAuthentication.sasl.iam", false);

        assertBad("IAM access control");
    }

    @Test
    void aSourceThatOtherNetworksDoNotReachIsRefused() {
        world.update(source, "brokerNodeGroupInfo.connectivityInfo", Inputs.of());

        assertBad("multi-VPC connectivity");
    }

    @Test
    void aSourceWithoutAPolicyIsRefused() {
        world.cloud().account().all(STREAM_CLUSTER_POLICY, Twin.REGION).forEach(world::delete);

        assertBad("kafka:CreateVpcConnection");
    }

    @Test
    void aPolicyThatLacksAnActionIsRefused() {
        var policy = world.cloud()
                .account()
                .all(STREAM_CLUSTER_POLICY, Twin.REGION)
                .iterator()
                .next();
        world.update(
                policy,
                "policy",
                policy.attribute("policy")
                        .orElseThrow()
                        .replace("kafka:DescribeClusterV2", "kafka:ListTagsForResource"));

        assertBad("kafka:DescribeClusterV2");
    }

    @Test
    void aTargetNeedsASecurityGroup() {
        assertBad("securityGroupsIds", "kafkaClusters", members("vpcConfig.securityGroupsIds", List.of()));
    }

    @Test
    void subnetsAreOfTheRegionOfTheirCluster() {
        assertBad("subnetIds", "kafkaClusters", members("vpcConfig.subnetIds", List.of("subnet-gone")));
    }
}
