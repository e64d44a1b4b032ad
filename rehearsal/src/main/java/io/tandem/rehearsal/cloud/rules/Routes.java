package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Where routes lead. https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html */
final class Routes {
    private Routes() {}

    static void route(Request request) {
        var vpc = request.text("routeTableId").flatMap(table -> Networks.ofRouteTable(request, table));
        refuse(request, "", "destinationCidrBlock", request.inputs(), vpc);
    }

    /** The routes that stand in the route table itself. */
    static void inline(Request request) {
        var destinations = new HashSet<Object>();
        for (var item : request.all("routes")) {
            if (item instanceof Map<?, ?> route) {
                var destination = route.get("cidrBlock");
                if (destination != null && !destinations.add(destination)) {
                    throw new Refusal(
                            "RouteAlreadyExists",
                            "routes[].cidrBlock: the route table has a route to '%s' already".formatted(destination));
                }
                refuse(request, "routes[].", "cidrBlock", Paths.object(route), request.text("vpcId"));
            }
        }
    }

    static void association(Request request) {
        var subnet = request.text("subnetId").flatMap(id -> Networks.ofSubnet(request, id));
        var table = request.text("routeTableId").flatMap(id -> Networks.ofRouteTable(request, id));
        if (Networks.differ(subnet, table)) {
            throw new Refusal(
                    "InvalidParameterValue",
                    "subnetId: route table %s and subnet %s belong to different networks"
                            .formatted(
                                    request.text("routeTableId").orElse(""),
                                    request.text("subnetId").orElse("")));
        }
    }

    private static void refuse(
            Request request, String at, String destination, Map<String, Object> route, Optional<String> vpc) {
        refuseForeign(request, at + "gatewayId", Types.INTERNET_GATEWAY, Paths.text(route, "gatewayId"), vpc);
        refuseForeign(request, at + "natGatewayId", Types.NAT_GATEWAY, Paths.text(route, "natGatewayId"), vpc);
        var local = vpc.flatMap(id -> request.account().find(Types.VPC, request.scope(), id))
                .flatMap(v -> v.attribute("cidrBlock"))
                .map(CidrBlock::parse);
        var inside = Paths.text(route, destination)
                .filter(cidr -> local.filter(block -> block.contains(CidrBlock.parse(cidr)))
                        .isPresent());
        if (inside.isPresent()
                && Paths.text(route, "gatewayId")
                        .filter(id -> id.startsWith("igw-"))
                        .isPresent()) {
            throw new Refusal(
                    "InvalidParameterValue",
                    "%s%s: the destination CIDR block %s is equal to or more specific than one of this VPC's CIDR blocks"
                            .formatted(at, destination, inside.get()));
        }
    }

    private static void refuseForeign(
            Request request, String path, String type, Optional<String> target, Optional<String> vpc) {
        var gateway = target.flatMap(id -> request.account().find(type, request.scope(), id));
        var gatewayVpc = gateway.flatMap(found -> type.equals(Types.NAT_GATEWAY)
                ? Networks.ofNatGateway(request, found)
                : Optional.of(found.attribute("vpcId").orElse("no VPC")));
        if (Networks.differ(gatewayVpc, vpc)) {
            throw new Refusal(
                    "InvalidParameterValue",
                    "%s: the route table is in %s and %s in %s; they belong to different networks"
                            .formatted(path, vpc.orElse(""), target.orElse(""), gatewayVpc.orElse("")));
        }
    }
}
