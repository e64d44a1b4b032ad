package io.tandem.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.NetworkSettings;
import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class RegionNetworkTest {
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
    private static final String ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";

    private final RecordedResources recorded =
            networkOf(StackFile.primary().settings().network());

    @Test
    void theVpcIsProtected() {
        assertThat(recorded.isProtected("aws:ec2/vpc:Vpc", "tandem-prod")).isTrue();
    }

    @Test
    void namesAreResolvedInTheVpc() {
        assertThat(recorded.inputs("aws:ec2/vpc:Vpc", "tandem-prod"))
                .containsEntry("enableDnsSupport", true)
                .containsEntry("enableDnsHostnames", true);
    }

    @Test
    void everyTierHasASubnetInEveryZone() {
        assertThat(recorded.inputsOfAll("aws:ec2/subnet:Subnet"))
                .extracting(subnet -> subnet.get("availabilityZone"))
                .containsExactlyInAnyOrder(
                        "ap-south-1a",
                        "ap-south-1a",
                        "ap-south-1a",
                        "ap-south-1b",
                        "ap-south-1b",
                        "ap-south-1b",
                        "ap-south-1c",
                        "ap-south-1c",
                        "ap-south-1c");
    }

    @Test
    void noSubnetGivesPublicAddresses() {
        assertThat(recorded.inputsOfAll("aws:ec2/subnet:Subnet"))
                .allSatisfy(subnet -> assertThat(subnet).containsEntry("mapPublicIpOnLaunch", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "private"})
    void loadBalancersFindTheirSubnetsByTag(String tier) {
        var tag = Map.of("public", "kubernetes.io/role/elb", "private", "kubernetes.io/role/internal-elb");

        assertThat(recorded.inputs("aws:ec2/subnet:Subnet", "tandem-prod-" + tier + "-1"))
                .extractingByKey("tags")
                .asString()
                .contains(tag.get(tier) + "=1");
    }

    @Test
    void theDataTierHasNoDefaultRoute() {
        assertThat(recorded.inputsOfAll(ROUTE))
                .extracting(route -> route.get("routeTableId"))
                .containsExactlyInAnyOrder(
                        "tandem-prod-public-routes-id",
                        "tandem-prod-private-1-routes-id",
                        "tandem-prod-private-2-routes-id",
                        "tandem-prod-private-3-routes-id");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyPrivateSubnetLeavesThroughTheNatGatewayOfItsZone(int zone) {
        assertThat(recorded.inputs(ASSOCIATION, "tandem-prod-private-" + zone + "-routing"))
                .containsEntry("subnetId", "tandem-prod-private-" + zone + "-id")
                .containsEntry("routeTableId", "tandem-prod-private-" + zone + "-routes-id");
        assertThat(recorded.inputs(ROUTE, "tandem-prod-private-" + zone + "-default-route"))
                .containsEntry("natGatewayId", "tandem-prod-nat-" + zone + "-id");
        assertThat(recorded.inputs("aws:ec2/natGateway:NatGateway", "tandem-prod-nat-" + zone))
                .containsEntry("subnetId", "tandem-prod-public-" + zone + "-id");
    }

    @Test
    void aSingleNatGatewayServesAllZones() {
        var single = networkOf(StackFile.primary()
                .with("network.natGateways", "single")
                .settings()
                .network());

        assertThat(single.inputsOfAll("aws:ec2/natGateway:NatGateway")).hasSize(1);
        assertThat(single.inputs(ROUTE, "tandem-prod-private-3-default-route"))
                .containsEntry("natGatewayId", "tandem-prod-nat-1-id");
    }

    @Test
    void natGatewaysWaitForTheInternetGateway() {
        assertThat(recorded.dependencies("aws:ec2/natGateway:NatGateway", "tandem-prod-nat-1"))
                .containsExactly("tandem-prod-internet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "dynamodb"})
    void podsReachStorageWithoutTheInternet(String service) {
        assertThat(recorded.inputs(ENDPOINT, "tandem-prod-" + service + "-endpoint"))
                .containsEntry("serviceName", "com.amazonaws.ap-south-1." + service)
                .containsEntry("vpcEndpointType", "Gateway")
                .containsEntry(
                        "routeTableIds",
                        List.of(
                                "tandem-prod-private-1-routes-id",
                                "tandem-prod-private-2-routes-id",
                                "tandem-prod-private-3-routes-id"));
    }

    @Test
    void interfaceEndpointsAnswerByTheServicesOwnNamesInEveryZone() {
        assertThat(recorded.inputs(ENDPOINT, "tandem-prod-ecr-api-endpoint"))
                .containsEntry("serviceName", "com.amazonaws.ap-south-1.ecr.api")
                .containsEntry("privateDnsEnabled", true)
                .containsEntry(
                        "subnetIds",
                        List.of("tandem-prod-private-1-id", "tandem-prod-private-2-id", "tandem-prod-private-3-id"));
    }

    @Test
    void interfaceEndpointsAcceptHttpsFromTheVpcOnly() {
        assertThat(recorded.inputs("aws:ec2/securityGroup:SecurityGroup", "tandem-prod-endpoints"))
                .extractingByKey("ingress")
                .asString()
                .contains("cidrBlocks=[10.0.0.0/16]", "fromPort=443", "toPort=443", "protocol=tcp");
    }

    @Test
    void withoutInterfaceEndpointsNothingListensForThem() {
        var none = networkOf(StackFile.primary()
                .with("network.interfaceEndpoints", "[]")
                .settings()
                .network());

        assertThat(none.inputsOfAll("aws:ec2/securityGroup:SecurityGroup")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "private", "data"})
    void everyTierIsBehindItsOwnAcl(String tier) {
        assertThat(recorded.inputs("aws:ec2/networkAcl:NetworkAcl", "tandem-prod-" + tier + "-acl"))
                .containsEntry(
                        "subnetIds",
                        List.of(
                                "tandem-prod-" + tier + "-1-id",
                                "tandem-prod-" + tier + "-2-id",
                                "tandem-prod-" + tier + "-3-id"));
    }

    @Test
    void theDefaultSecurityGroupIsClosed() {
        assertThat(recorded.inputs("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "tandem-prod-default"))
                .containsEntry("ingress", List.of())
                .containsEntry("egress", List.of());
    }

    @Test
    void allTrafficIsLogged() {
        assertThat(recorded.inputs("aws:ec2/flowLog:FlowLog", "tandem-prod-flow-logs-vpc"))
                .containsEntry("vpcId", "tandem-prod-id")
                .containsEntry("trafficType", "ALL")
                .containsEntry("logDestination", "arn:aws:logs:group/tandem-prod-flow-logs-group");
    }

    @Test
    void flowLogsAreEncryptedWithTheLogKeyAndKeptAsLongAsTheSettingsSay() {
        assertThat(recorded.inputs("aws:cloudwatch/logGroup:LogGroup", "tandem-prod-flow-logs-group"))
                .containsEntry("name", "/tandem-prod/flow-logs")
                .containsEntry("kmsKeyId", "arn:log-key")
                .containsEntry("retentionInDays", 90.0);
    }

    @Test
    void flowLogsWaitForTheirPermission() {
        assertThat(recorded.dependencies("aws:ec2/flowLog:FlowLog", "tandem-prod-flow-logs-vpc"))
                .containsExactly("tandem-prod-flow-logs-permission");
    }

    private static RecordedResources networkOf(NetworkSettings settings) {
        return RecordedResources.of(ctx -> new RegionNetwork(
                "tandem-prod", settings, Sites.MUMBAI, Output.of("arn:log-key"), ComponentResourceOptions.Empty));
    }
}
