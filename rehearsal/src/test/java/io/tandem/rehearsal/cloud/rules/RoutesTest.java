package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.INTERNET_GATEWAY;
import static io.tandem.rehearsal.cloud.rules.Types.ROUTE;
import static io.tandem.rehearsal.cloud.rules.Types.ROUTE_TABLE;
import static io.tandem.rehearsal.cloud.rules.Types.ROUTE_TABLE_ASSOCIATION;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest extends InWorld {
    @Test
    void aRouteToTheGatewayOfAnotherVpcIsRefused() {
        var elsewhere = world.make(INTERNET_GATEWAY, "vpcId", world.make(VPC).id());

        assertRefused(
                "InvalidParameterValue",
                "gatewayId",
                () -> world.make(ROUTE, "natGatewayId", Inputs.NONE, "gatewayId", elsewhere.id()));
    }

    @Test
    void aRouteToTheGatewayOfItsOwnVpcIsTaken() {
        var own = world.one(INTERNET_GATEWAY);

        world.make(ROUTE, "natGatewayId", Inputs.NONE, "gatewayId", own.id());
    }

    @Test
    void aRouteInTheMainTableOfAnotherVpcIsRefused() {
        var main = world.make(VPC).attribute("mainRouteTableId").orElseThrow();

        assertRefused("InvalidParameterValue", "natGatewayId", () -> world.make(ROUTE, "routeTableId", main));
    }

    @Test
    void aRouteToAGatewayThatIsNotThereIsRefused() {
        assertRefused(
                "InvalidInternetGatewayID.NotFound",
                "gatewayId",
                () -> world.make(ROUTE, "natGatewayId", Inputs.NONE, "gatewayId", "igw-0000"));
    }

    @Test
    void aRouteOutOfTheVpcForItsOwnAddressesIsRefused() {
        var gateway = world.one(INTERNET_GATEWAY).id();

        assertRefused(
                "InvalidParameterValue",
                "destinationCidrBlock",
                () -> world.make(
                        ROUTE,
                        "natGatewayId",
                        Inputs.NONE,
                        "gatewayId",
                        gateway,
                        "destinationCidrBlock",
                        "10.0.0.0/24"));
    }

    @Test
    void anInlineRouteToTheGatewayOfAnotherVpcIsRefused() {
        var elsewhere = world.make(INTERNET_GATEWAY, "vpcId", world.make(VPC).id());
        var route = Inputs.of("cidrBlock", "0.0.0.0/0", "gatewayId", elsewhere.id());

        assertRefused(
                "InvalidParameterValue", "routes[].gatewayId", () -> world.make(ROUTE_TABLE, "routes", List.of(route)));
    }

    @Test
    void twoInlineRoutesToOneDestinationAreRefused() {
        var route = Inputs.of(
                "cidrBlock",
                "0.0.0.0/0",
                "gatewayId",
                world.one(INTERNET_GATEWAY).id());

        assertRefused("RouteAlreadyExists", "routes[]", () -> world.make(ROUTE_TABLE, "routes", List.of(route, route)));
    }

    @Test
    void aRouteTableForASubnetOfAnotherVpcIsRefused() {
        var elsewhere = world.make(ROUTE_TABLE, "vpcId", world.make(VPC).id());

        assertRefused(
                "InvalidParameterValue",
                "subnetId",
                () -> world.make(ROUTE_TABLE_ASSOCIATION, "routeTableId", elsewhere.id()));
    }

    @Test
    void aRouteTableForASubnetOfItsVpcIsTaken() {
        world.make(ROUTE_TABLE_ASSOCIATION);
    }
}
