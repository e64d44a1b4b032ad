package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nodes join only if they reach EC2 and the image registry: by a default route or by endpoints in the VPC.
 * https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
 */
final class NodeNetworks {
    private static final List<String> NEEDED = List.of("ec2", "ecr.api", "ecr.dkr");
    private static final String EVERYWHERE = "0.0.0.0/0";

    private NodeNetworks() {}

    static void wayOut(Request request) {
        for (var id : request.all("subnetIds")) {
            var subnet = request.account().find(Types.SUBNET, request.scope(), String.valueOf(id));
            if (subnet.isPresent() && !hasWayOut(request, subnet.get())) {
                throw new Refusal(
                        "NodeCreationFailure",
                        "subnetIds: Instances failed to join the kubernetes cluster: %s (%s) has neither a default route nor endpoints for %s and s3; make the node group depend on them"
                                .formatted(id, subnet.get().logicalName(), NEEDED));
            }
        }
    }

    private static boolean hasWayOut(Request request, CloudResource subnet) {
        var vpc = subnet.attribute("vpcId").orElse("");
        var table = tableOf(request, subnet.id()).or(() -> request.account()
                .find(Types.VPC, request.scope(), vpc)
                .flatMap(found -> found.attribute("mainRouteTableId")));
        return table.filter(found -> hasDefaultRoute(request, subnet, found)).isPresent()
                || (NEEDED.stream().allMatch(service -> hasInterface(request, vpc, service))
                        && table.filter(found -> reachesS3(request, vpc, found)).isPresent());
    }

    private static Optional<String> tableOf(Request request, String subnet) {
        return request.account().all(Types.ROUTE_TABLE_ASSOCIATION, request.scope()).stream()
                .filter(association ->
                        association.attribute("subnetId").filter(subnet::equals).isPresent())
                .flatMap(association -> association.attribute("routeTableId").stream())
                .findFirst();
    }

    /** An Internet gateway serves only instances with public addresses. */
    private static boolean hasDefaultRoute(Request request, CloudResource subnet, String table) {
        boolean publicAddresses = Boolean.TRUE.equals(subnet.outputs().get("mapPublicIpOnLaunch"));
        return routes(request, table)
                .anyMatch(route -> publicAddresses
                        || !String.valueOf(route.get("gatewayId")).startsWith("igw-"));
    }

    private static Stream<Map<String, Object>> routes(Request request, String table) {
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

    private static boolean hasInterface(Request request, String vpc, String service) {
        return endpoints(request, vpc, service)
                .anyMatch(endpoint -> Boolean.TRUE.equals(endpoint.outputs().get("privateDnsEnabled"))
                        && !Paths.all(endpoint.outputs(), "subnetIds").isEmpty());
    }

    private static boolean reachesS3(Request request, String vpc, String table) {
        return endpoints(request, vpc, "s3").anyMatch(endpoint -> Paths.all(endpoint.outputs(), "routeTableIds")
                .contains(table));
    }

    private static Stream<CloudResource> endpoints(Request request, String vpc, String service) {
        var name = "com.amazonaws.%s.%s".formatted(request.scope(), service);
        return request.account().all(Types.VPC_ENDPOINT, request.scope()).stream()
                .filter(endpoint ->
                        endpoint.attribute("vpcId").filter(vpc::equals).isPresent())
                .filter(endpoint ->
                        endpoint.attribute("serviceName").filter(name::equals).isPresent());
    }
}
