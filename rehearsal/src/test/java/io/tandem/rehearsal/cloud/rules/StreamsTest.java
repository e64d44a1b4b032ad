package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.SECURITY_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.STREAM_CLUSTER;
import static io.tandem.rehearsal.cloud.rules.Types.STREAM_CONFIGURATION;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsTest extends InWorld {
    private static final String REACHED =
            "brokerNodeGroupInfo.connectivityInfo.vpcConnectivity.clientAuthentication.sasl.iam";
    private static final String SUBNETS = "brokerNodeGroupInfo.clientSubnets";

    private void assertBad(String property, Object... changes) {
        assertRefused("BadRequestException", property, () -> world.make(STREAM_CLUSTER, changes));
    }

    private String subnet(String zone) {
        return world.make(SUBNET, "availabilityZone", "ap-south-1" + zone).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.8.1", "3.6.0", "3.9.x", "3.9.x.kraft", "4.0.x.kraft"})
    void theVersionsOfMskAreTaken(String version) {
        world.make(STREAM_CLUSTER, "kafkaVersion", version);
    }

    @ParameterizedTest
    @CsvSource({
        "kafkaVersion, 3.9",
        "clusterName, -events",
        "clusterName, events_of_today",
        "brokerNodeGroupInfo.instanceType, m7g.large"
    })
    void whatMskDoesNotKnowIsRefused(String path, String value) {
        assertBad(path, path, value);
    }

    @Test
    void oneZoneIsTooFew() {
        assertBad("two or three client subnets", SUBNETS, List.of(subnet("a")));
    }

    @Test
    void twoSubnetsOfOneZoneAreRefused() {
        assertBad("distinct", SUBNETS, List.of(subnet("a"), subnet("a")));
    }

    @Test
    void everyZoneHasAsManyBrokers() {
        assertBad("numberOfBrokerNodes", "numberOfBrokerNodes", 3);
    }

    @Test
    void threeZonesAreTaken() {
        world.make(STREAM_CLUSTER, SUBNETS, List.of(subnet("a"), subnet("b"), subnet("c")), "numberOfBrokerNodes", 6);
    }

    @Test
    void aSecurityGroupOfAnotherNetworkIsRefused() {
        var vpc = world.make(VPC, "cidrBlock", "10.9.0.0/16").id();
        var group = world.make(SECURITY_GROUP, "vpcId", vpc).id();

        assertBad("one VPC", "brokerNodeGroupInfo.securityGroups", List.of(group));
    }

    @Test
    void aKeyOfTheTwinIsRefused() {
        assertBad("it is in ap-south-2", "encryptionInfo.encryptionAtRestKmsKeyArn", new Twin(world).key());
    }

    @Test
    void iamNeedsTls() {
        assertBad("clientBroker", "encryptionInfo.encryptionInTransit.clientBroker", "PLAINTEXT");
    }

    @Test
    void aNewClusterIsNotPublic() {
        assertBad("publicAccess", "brokerNodeGroupInfo.connectivityInfo.publicAccess.type", "SERVICE_PROVIDED_EIPS");
    }

    @Test
    void aNewClusterMayBeReachedFromOtherNetworks() {
        var cluster = world.make(STREAM_CLUSTER, REACHED, true);

        assertThat(cluster.attribute("bootstrapBrokersVpcConnectivitySaslIam"))
                .hasValueSatisfying(brokers -> assertThat(brokers).contains(":14001"));
    }

    @Test
    void onlyAWayThatTheClusterKnowsLeadsInFromOtherNetworks() {
        assertBad("vpcConnectivity", REACHED, true, "clientAuthentication.sasl.iam", false);
    }

    @Test
    void smallBrokersAreNotReachedFromOtherNetworks() {
        assertBad("t3.small", REACHED, true, "brokerNodeGroupInfo.instanceType", "kafka.t3.small");
    }

    @Test
    void aClusterWithIamHasNoOtherAddress() {
        assertThat(world.one(STREAM_CLUSTER).outputs())
                .containsEntry("bootstrapBrokers", "")
                .containsEntry("bootstrapBrokersTls", "")
                .hasEntrySatisfying("bootstrapBrokersSaslIam", brokers -> assertThat(brokers.toString())
                        .contains(":9098"));
    }

    @Test
    void aLogGroupThatIsNotThereIsRefused() {
        assertBad(
                "logGroup",
                "loggingInfo.brokerLogs.cloudwatchLogs",
                Inputs.of("enabled", true, "logGroup", "/aws/msk/gone"));
    }

    @Test
    void aRevisionThatThereIsNotIsRefused() {
        assertBad(
                "revision",
                "configurationInfo",
                Inputs.of("arn", world.one(STREAM_CONFIGURATION).id(), "revision", 2));
    }

    @Test
    void aConfigurationForAnotherVersionIsRefused() {
        var configuration = world.make(STREAM_CONFIGURATION, "kafkaVersions", List.of("2.8.1"));

        assertBad("2.8.1", "configurationInfo", Inputs.of("arn", configuration.id(), "revision", 1));
    }

    @Test
    void aVolumeDoesNotShrink() {
        var size = "brokerNodeGroupInfo.storageInfo.ebsStorageInfo.volumeSize";
        var cluster = world.make(STREAM_CLUSTER, size, 200);

        assertRefused("BadRequestException", "volumeSize", () -> world.update(cluster, size, 100));
    }

    @Test
    void aConfigurationInUseStays() {
        var configuration = world.one(STREAM_CONFIGURATION);
        world.make(STREAM_CLUSTER, "configurationInfo", Inputs.of("arn", configuration.id(), "revision", 1));

        assertRefused("BadRequestException", "still used", () -> world.delete(configuration));
    }
}
