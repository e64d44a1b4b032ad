package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nodes join only if they reach EC2 and the image registry: by a default route or by endpoints in the VPC.
 * https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
 */
final class NodeNetworks {
    private static final List<String> NEEDED = List.of("ec2", "ecr.api", "ecr.dkr");

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
        var table = DefaultRoutes.tableOf(request, subnet);
        return table.filter(found -> hasDefaultRoute(request, subnet, found)).isPresent()
                || (NEEDED.stream().allMatch(service -> hasInterface(request, vpc, service))
                        && table.filter(found -> reachesS3(request, vpc, found)).isPresent());
    }

    /** An Internet gateway serves only instances with public addresses. */
    private static boolean hasDefaultRoute(Request request, CloudResource subnet, String table) {
        boolean publicAddresses = Boolean.TRUE.equals(subnet.outputs().get("mapPublicIpOnLaunch"));
        return DefaultRoutes.in(request, table)
                .anyMatch(route -> publicAddresses || !DefaultRoutes.leadsToInternetGateway(route));
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
