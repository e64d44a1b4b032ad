package io.tandem.network;

import static io.tandem.network.SubnetTier.DATA;
import static io.tandem.network.SubnetTier.PRIVATE;
import static io.tandem.network.SubnetTier.PUBLIC;

import com.pulumi.aws.ec2.Route;
import com.pulumi.aws.ec2.RouteArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where packets go: from public subnets to the Internet gateway, from each private subnet to the NAT gateway of its
 * zone, from data subnets nowhere but within the VPC.
 */
final class Routing extends ComponentResource {
    private final String name;
    private final Output<String> vpcId;
    private final InternetAccess internet;
    private final List<Output<String>> privateTableIds;

    Routing(
            String name,
            int zones,
            Output<String> vpcId,
            NetworkTiers tiers,
            InternetAccess internet,
            ComponentResourceOptions options) {
        super("tandem:network:Routing", name, options);
        this.name = name;
        this.vpcId = vpcId;
        this.internet = internet;
        var publicTable = publicTable();
        var dataTable = table(DATA.label());
        this.privateTableIds =
                IntStream.range(0, zones).mapToObj(this::privateTable).toList();
        for (int zone = 0; zone < zones; zone++) {
            associate(PUBLIC, zone, tiers.publicTier(), publicTable);
            associate(PRIVATE, zone, tiers.privateTier(), privateTableIds.get(zone));
            associate(DATA, zone, tiers.dataTier(), dataTable);
        }
        registerOutputs(Map.of("privateTableIds", privateTableIds()));
    }

    /** The private tier's route tables, in the order of the zones. */
    Output<List<String>> privateTableIds() {
        return Output.all(privateTableIds);
    }

    private Output<String> publicTable() {
        var table = table(PUBLIC.label());
        defaultRoute(PUBLIC.label(), RouteArgs.builder().routeTableId(table).gatewayId(internet.internetGatewayId()));
        return table;
    }

    private Output<String> privateTable(int zone) {
        var label = PRIVATE.label() + "-" + (zone + 1);
        var table = table(label);
        defaultRoute(label, RouteArgs.builder().routeTableId(table).natGatewayId(internet.natGatewayId(zone)));
        return table;
    }

    private Output<String> table(String label) {
        return new RouteTable(
                        name + "-" + label + "-routes",
                        RouteTableArgs.builder()
                                .vpcId(vpcId)
                                .tags(Map.of("Name", name + "-" + label))
                                .build(),
                        childOptions())
                .id();
    }

    private void defaultRoute(String label, RouteArgs.Builder route) {
        new Route(
                name + "-" + label + "-default-route",
                route.destinationCidrBlock("0.0.0.0/0").build(),
                childOptions());
    }

    private void associate(SubnetTier tier, int zone, NetworkTier subnets, Output<String> table) {
        new RouteTableAssociation(
                name + "-" + tier.label() + "-" + (zone + 1) + "-routing",
                RouteTableAssociationArgs.builder()
                        .subnetId(subnets.subnetId(zone))
                        .routeTableId(table)
                        .build(),
                childOptions());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
