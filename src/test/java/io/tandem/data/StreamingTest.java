package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.Role;
import io.tandem.settings.StackFile;
import io.tandem.testing.DataFoundations;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamingTest {
    private static final String CLUSTER = "aws:msk/cluster:Cluster";
    private static final String REPLICATOR = "aws:msk/replicator:Replicator";
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String STREAMING = "tandem-prod-streaming";
    private static final String IN_MUMBAI =
            "arn:aws:kafka:ap-south-1:111122223333:cluster/tandem-prod-streaming/mumbai";

    /** What the mocks say of the region's own cluster. */
    private static final String OWN = "arn:aws:kafka:ap-south-1:111122223333:cluster/tandem-prod-streaming/uuid";

    private final RecordedResources primary = built(StackFile.primary());
    private final RecordedResources dr = built(StackFile.dr());

    static Stream<RecordedResources> bothRegions() {
        return Stream.of(built(StackFile.primary()), built(StackFile.dr()));
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void everyStreamIsEncryptedOnTheWayAndAtRest(RecordedResources region) {
        assertThat(region.inputs(CLUSTER, STREAMING))
                .containsEntry(
                        "encryptionInfo",
                        Map.of(
                                "encryptionAtRestKmsKeyArn",
                                "arn:streaming-key",
                                "encryptionInTransit",
                                Map.of("clientBroker", "TLS", "inCluster", true)));
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void nobodyComesInWithoutIam(RecordedResources region) {
        assertThat(region.inputs(CLUSTER, STREAMING))
                .containsEntry("clientAuthentication", Map.of("sasl", Map.of("iam", true), "unauthenticated", false));
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void theBrokersLiveInTheDataSubnets(RecordedResources region) {
        assertThat(String.valueOf(region.inputs(CLUSTER, STREAMING).get("brokerNodeGroupInfo")))
                .contains("clientSubnets=[data-1, data-2]");
    }

    @Test
    void onlyTheClusterReachesThePrimarysBrokers() {
        assertThat(String.valueOf(primary.inputs(GROUP, STREAMING + "-door").get("ingress")))
                .contains("securityGroups=[sg-cluster]", "9098");
    }

    @Test
    void theReplicatorReachesTheBrokersItCopiesTo() {
        assertThat(String.valueOf(dr.inputs(GROUP, STREAMING + "-door").get("ingress")))
                .contains("securityGroups=[sg-cluster, " + STREAMING + "-replicator-gate-id]");
        assertThat(String.valueOf(
                        dr.inputs(GROUP, STREAMING + "-replicator-gate").get("egress")))
                .contains("9098");
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void brokersLogToAnEncryptedGroup(RecordedResources region) {
        assertThat(region.inputs("aws:cloudwatch/logGroup:LogGroup", STREAMING + "-broker"))
                .containsEntry("name", "/aws/msk/" + STREAMING + "/broker")
                .containsEntry("kmsKeyId", "arn:logs-key");
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void noRecordIsAcknowledgedByOneBrokerAlone(RecordedResources region) {
        assertThat(String.valueOf(region.inputs("aws:msk/configuration:Configuration", STREAMING + "-configuration")
                        .get("serverProperties")))
                .contains("default.replication.factor=3", "min.insync.replicas=2");
    }

    @Test
    void thePrimaryMayBeCopiedFrom() {
        assertThat(String.valueOf(primary.inputs(CLUSTER, STREAMING).get("brokerNodeGroupInfo")))
                .contains("vpcConnectivity={clientAuthentication={sasl={iam=true}}}");
        assertThat(primary.policy("aws:msk/clusterPolicy:ClusterPolicy", STREAMING + "-policy", "policy")
                        .actions())
                .containsExactlyInAnyOrder(
                        "kafka:CreateVpcConnection", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers");
    }

    @Test
    void theReplicatorWorksInTheDrRegion() {
        assertThat(primary.inputsOfAll(REPLICATOR)).isEmpty();
        assertThat(String.valueOf(dr.inputs(REPLICATOR, "tandem-prod-replicator")))
                .contains(
                        "sourceKafkaClusterArn=" + IN_MUMBAI,
                        "targetKafkaClusterArn=" + OWN,
                        "startingPosition={type=EARLIEST}",
                        "topicNameConfiguration={type=IDENTICAL}");
    }

    @Test
    void theReplicatorDoesNothingButCopy() {
        var policy = dr.policy("aws:iam/rolePolicy:RolePolicy", "tandem-prod-streaming-copying", "policy");

        assertThat(policy.actions()).isNotEmpty().allMatch(action -> action.startsWith("kafka-cluster:"));
        assertThat(policy.statement("SourceTopics").get("Resource").getAsString())
                .isEqualTo(IN_MUMBAI.replace(":cluster/", ":topic/") + "/*");
        assertThat(policy.statement("TargetTopics").get("Resource").getAsString())
                .isEqualTo(OWN.replace(":cluster/", ":topic/") + "/*");
    }

    @Test
    void aRegionWithoutATwinIsNotCopied() {
        var alone = built(StackFile.standalone());

        assertThat(String.valueOf(alone.inputs(CLUSTER, STREAMING).get("brokerNodeGroupInfo")))
                .doesNotContain("vpcConnectivity");
        assertThat(alone.inputsOfAll("aws:msk/clusterPolicy:ClusterPolicy")).isEmpty();
    }

    private static RecordedResources built(StackFile file) {
        var settings = file.with("network.dataPorts", "[5432, 9098]")
                .with("data.streaming", "{}")
                .settings();
        return RecordedResources.of(ctx -> new Streaming(
                settings.name(),
                settings.data().streaming().orElseThrow(),
                settings.role() == Role.DR
                        ? Optional.of(new StreamAccess(
                                Output.of(IN_MUMBAI),
                                Output.of("brokers"),
                                Output.of(List.of("subnet-mumbai-1", "subnet-mumbai-2")),
                                "3.8.x"))
                        : Optional.empty(),
                DataFoundations.of(settings),
                ComponentResourceOptions.Empty));
    }
}
