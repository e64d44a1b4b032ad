package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.INTERNET_GATEWAY;
import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.ROUTE;
import static io.tandem.rehearsal.cloud.rules.Types.ROUTE_TABLE;
import static io.tandem.rehearsal.cloud.rules.Types.ROUTE_TABLE_ASSOCIATION;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC_ENDPOINT;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeNetworksTest extends InWorld {
    private String isolatedSubnet() {
        var subnet = world.make(SUBNET).id();
        world.make(
                ROUTE_TABLE_ASSOCIATION,
                "subnetId",
                subnet,
                "routeTableId",
                world.make(ROUTE_TABLE).id());
        return subnet;
    }

    private void interfaces(String subnet, String... services) {
        for (var service : services) {
            world.make(
                    VPC_ENDPOINT,
                    "serviceName",
                    "com.amazonaws.ap-south-1." + service,
                    "vpcEndpointType",
                    "Interface",
                    "privateDnsEnabled",
                    true,
                    "subnetIds",
                    List.of(subnet));
        }
    }

    @Test
    void nodesWithoutAWayOutDoNotJoin() {
        var subnet = isolatedSubnet();

        assertRefused("NodeCreationFailure", subnet, () -> world.make(NODE_GROUP, "subnetIds", List.of(subnet)));
    }

    @Test
    void nodesWithEndpointsForAllTheyNeedJoin() {
        var subnet = world.make(SUBNET).id();
        var table = world.make(ROUTE_TABLE).id();
        world.make(ROUTE_TABLE_ASSOCIATION, "subnetId", subnet, "routeTableId", table);
        interfaces(subnet, "ec2", "ecr.api", "ecr.dkr");
        world.make(VPC_ENDPOINT, "routeTableIds", List.of(table));

        world.make(NODE_GROUP, "subnetIds", List.of(subnet));
    }

    @Test
    void nodesThatDoNotReachTheLayersOfImagesDoNotJoin() {
        var subnet = isolatedSubnet();
        interfaces(subnet, "ec2", "ecr.api", "ecr.dkr");

        assertRefused("NodeCreationFailure", "s3", () -> world.make(NODE_GROUP, "subnetIds", List.of(subnet)));
    }

    @Test
    void anInternetGatewayServesNoNodesWithoutPublicAddresses() {
        var table = world.make(ROUTE_TABLE).id();
        var gateway = world.one(INTERNET_GATEWAY).id();
        world.make(ROUTE, "routeTableId", table, "natGatewayId", Inputs.NONE, "gatewayId", gateway);
        var closed = world.make(SUBNET).id();
        var open = world.make(SUBNET, "mapPublicIpOnLaunch", true).id();
        List.of(closed, open)
                .forEach(subnet -> world.make(ROUTE_TABLE_ASSOCIATION, "subnetId", subnet, "routeTableId", table));

        world.make(NODE_GROUP, "subnetIds", List.of(open));
        assertRefused("NodeCreationFailure", closed, () -> world.make(NODE_GROUP, "subnetIds", List.of(closed)));
    }
}
