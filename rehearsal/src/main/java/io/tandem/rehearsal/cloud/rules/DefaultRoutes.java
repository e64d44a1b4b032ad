package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways out of a subnet. https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html */
final class DefaultRoutes {
    private static final String EVERYWHERE = "0.0.0.0/0";

    private DefaultRoutes() {}

    /** The route table of a subnet: its own, or the main one of its VPC. */
    static Optional<String> tableOf(Request request, CloudResource subnet) {
        return request.account().all(Types.ROUTE_TABLE_ASSOCIATION, request.scope()).stream()
                .filter(association -> association
                        .attribute("subnetId")
                        .filter(subnet.id()::equals)
                        .isPresent())
                .flatMap(association -> association.attribute("routeTableId").stream())
                .findFirst()
                .or(() -> request.account()
                        .find(
                                Types.VPC,
                                request.scope(),
                                subnet.attribute("vpcId").orElse(""))
                        .flatMap(found -> found.attribute("mainRouteTableId")));
    }

    /** The default routes of a route table, those that stand in the table itself included. */
    static Stream<Map<String, Object>> in(Request request, String table) {
        var own = request.account().all(Types.ROUTE, request.scope()).stream()
                .filter(route ->
                        route.attribute("routeTableId").filter(table::equals).isPresent())
                .filter(route -> EVERYWHERE.equals(route.inputs().get("destinationCidrBlock")))
                .map(CloudResource::inputs);
        var inline = request.account().find(Types.ROUTE_TABLE, request.scope(), table).stream()
                .flatMap(found -> Paths.all(found.inputs(), "routes").stream())
                .map(route -> Paths.object((Map<?, ?>) route))
                .filter(route -> EVERYWHERE.equals(route.get("cidrBlock")));
        return Stream.concat(own, inline);
    }

    static boolean leadsToInternetGateway(Map<String, Object> route) {
        return String.valueOf(route.get("gatewayId")).startsWith("igw-");
    }
}
