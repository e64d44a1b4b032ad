package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.ROUTE_TABLE;
import static io.tandem.rehearsal.cloud.rules.Types.SECURITY_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;
import static io.tandem.rehearsal.cloud.rules.Types.VPC_ENDPOINT;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointsTest extends InWorld {
    private static final String EC2 = "com.amazonaws.ap-south-1.ec2";

    private CloudResource interfaceEndpoint(Object... changes) {
        var subnet = world.one(SUBNET).id();
        var inputs = Inputs.of(
                "vpcId",
                world.one(VPC).id(),
                "serviceName",
                EC2,
                "vpcEndpointType",
                "Interface",
                "privateDnsEnabled",
                true,
                "subnetIds",
                List.of(subnet));
        return world.create(VPC_ENDPOINT, World.REGION, Inputs.with(inputs, changes));
    }

    @Test
    void aServiceOfAnotherRegionIsRefused() {
        assertRefused(
                "InvalidServiceName",
                "serviceName",
                () -> interfaceEndpoint("serviceName", "com.amazonaws.ap-south-2.ec2"));
    }

    @Test
    void aServiceWithoutAnEndpointIsRefused() {
        assertRefused(
                "InvalidServiceName",
                "serviceName",
                () -> interfaceEndpoint("serviceName", "com.amazonaws.ap-south-1.iam"));
    }

    @Test
    void aServiceOfSomebodyElseIsTaken() {
        interfaceEndpoint("serviceName", "com.amazonaws.vpce.ap-south-1.vpce-svc-0123456789abcdef0");
    }

    @Test
    void aGatewayForAServiceThatHasNoneIsRefused() {
        assertRefused("InvalidParameter", "vpcEndpointType", () -> world.make(VPC_ENDPOINT, "serviceName", EC2));
    }

    @Test
    void anInterfaceForS3IsTaken() {
        interfaceEndpoint("serviceName", "com.amazonaws.ap-south-1.s3");
    }

    @Test
    void twoSubnetsOfOneZoneAreRefused() {
        var subnets = List.of(world.one(SUBNET).id(), world.make(SUBNET).id());

        assertRefused("DuplicateSubnetsInSameZone", "subnetIds", () -> interfaceEndpoint("subnetIds", subnets));
    }

    @Test
    void subnetsOfTwoZonesAreTaken() {
        var other = world.make(SUBNET, "availabilityZone", "ap-south-1b").id();

        interfaceEndpoint("subnetIds", List.of(world.one(SUBNET).id(), other));
    }

    @Test
    void aSecurityGroupOfAnotherVpcIsRefused() {
        var elsewhere =
                world.make(SECURITY_GROUP, "vpcId", world.make(VPC).id()).id();

        assertRefused(
                "InvalidParameter",
                "securityGroupIds",
                () -> interfaceEndpoint("securityGroupIds", List.of(elsewhere)));
    }

    @Test
    void privateDnsInAVpcWithoutHostnamesIsRefused() {
        var vpc = world.make(VPC, "enableDnsHostnames", false).id();
        var subnet = world.make(SUBNET, "vpcId", vpc).id();

        assertRefused(
                "InvalidParameter",
                "privateDnsEnabled",
                () -> interfaceEndpoint("vpcId", vpc, "subnetIds", List.of(subnet)));
    }

    @Test
    void twoPrivateDomainsOfOneServiceAreRefused() {
        interfaceEndpoint();

        assertRefused("InvalidParameter", "conflicting DNS domain", () -> interfaceEndpoint());
    }

    @Test
    void aSecondEndpointWithoutPrivateDnsIsTaken() {
        interfaceEndpoint();

        interfaceEndpoint("privateDnsEnabled", false);
    }

    @Test
    void aGatewayInTheRouteTableOfAnotherVpcIsRefused() {
        var elsewhere = world.make(ROUTE_TABLE, "vpcId", world.make(VPC).id()).id();

        assertRefused(
                "InvalidParameter",
                "routeTableIds",
                () -> world.make(VPC_ENDPOINT, "routeTableIds", List.of(elsewhere)));
    }

    @Test
    void twoGatewaysOfOneServiceInOneRouteTableAreRefused() {
        var tables = List.of(world.one(ROUTE_TABLE).id());
        world.make(VPC_ENDPOINT, "routeTableIds", tables);

        assertRefused("RouteAlreadyExists", "routeTableIds", () -> world.make(VPC_ENDPOINT, "routeTableIds", tables));
    }

    @Test
    void twoGatewaysOfOneServiceInTwoRouteTablesAreTaken() {
        world.make(VPC_ENDPOINT, "routeTableIds", List.of(world.one(ROUTE_TABLE).id()));

        world.make(
                VPC_ENDPOINT, "routeTableIds", List.of(world.make(ROUTE_TABLE).id()));
    }

    @Test
    void aGatewayTakesNoSubnets() {
        var subnets = List.of(world.one(SUBNET).id());

        assertRefused("InvalidParameter", "subnetIds", () -> world.make(VPC_ENDPOINT, "subnetIds", subnets));
    }
}
