package io.tandem.rehearsal.testing;

import java.util.List;

/** Two subnets in two zones of the sample VPC, with a route to the Internet. */
final class PublicSubnets {
    private final World world;

    PublicSubnets(World world) {
        this.world = world;
    }

    List<String> ids() {
        var gateway = world.one("aws:ec2/internetGateway:InternetGateway").id();
        var table = world.make("aws:ec2/routeTable:RouteTable").id();
        world.create(
                "aws:ec2/route:Route",
                World.REGION,
                Inputs.of("routeTableId", table, "destinationCidrBlock", "0.0.0.0/0", "gatewayId", gateway));
        return List.of(subnet("ap-south-1a", table), subnet("ap-south-1b", table));
    }

    private String subnet(String zone, String table) {
        var subnet =
                world.make("aws:ec2/subnet:Subnet", "availabilityZone", zone).id();
        world.make("aws:ec2/routeTableAssociation:RouteTableAssociation", "subnetId", subnet, "routeTableId", table);
        return subnet;
    }
}
