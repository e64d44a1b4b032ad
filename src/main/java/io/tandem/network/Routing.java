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
import java.util.ArrayList;
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
    private final Output<List<String>> nodeSubnetIds;

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
        this.privateTableIds = IntStream.range(0, zones)
                .mapToObj(zone -> table(privateLabel(zone)))
                .toList();
        var waysOut = new ArrayList<Output<String>>();
        for (int zone = 0; zone < zones; zone++) {
            associate(PUBLIC, zone, tiers.publicTier(), publicTable);
            associate(DATA, zone, tiers.dataTier(), dataTable);
            waysOut.add(associate(PRIVATE, zone, tiers.privateTier(), privateTableIds.get(zone)));
            waysOut.add(routeToNat(zone));
        }
        this.nodeSubnetIds = Output.tuple(tiers.privateTier().subnetIds(), Output.all(waysOut))
                .applyValue(subnetsAndWays -> subnetsAndWays.t1);
        registerOutputs(Map.of("privateTableIds", privateTableIds()));
    }

    /** The private tier's route tables, in the order of the zones. */
    Output<List<String>> privateTableIds() {
        return Output.all(privateTableIds);
    }

    /** The private subnets, known only when each has its way out: a node that starts without one never joins. */
    Output<List<String>> nodeSubnetIds() {
        return nodeSubnetIds;
    }

    private Output<String> publicTable() {
        var table = table(PUBLIC.label());
        defaultRoute(PUBLIC.label(), RouteArgs.builder().routeTableId(table).gatewayId(internet.internetGatewayId()));
        return table;
    }

    private Output<String> routeToNat(int zone) {
        var route =
                RouteArgs.builder().routeTableId(privateTableIds.get(zone)).natGatewayId(internet.natGatewayId(zone));
        return defaultRoute(privateLabel(zone), route);
    }

    private static String privateLabel(int zone) {
        return PRIVATE.label() + "-" + (zone + 1);
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

    private Output<String> defaultRoute(String label, RouteArgs.Builder route) {
        return new Route(
                        name + "-" + label + "-default-route",
                        route.destinationCidrBlock("0.0.0.0/0").build(),
                        childOptions())
                .id();
    }

    private Output<String> associate(SubnetTier tier, int zone, NetworkTier subnets, Output<String> table) {
        return new RouteTableAssociation(
                        name + "-" + tier.label() + "-" + (zone + 1) + "-routing",
                        RouteTableAssociationArgs.builder()
                                .subnetId(subnets.subnetId(zone))
                                .routeTableId(table)
                                .build(),
                        childOptions())
                .id();
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
