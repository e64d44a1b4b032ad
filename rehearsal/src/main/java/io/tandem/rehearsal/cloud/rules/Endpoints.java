package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** VPC endpoints. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html */
final class Endpoints {
    private Endpoints() {}

    static void service(Request request) {
        var prefix = "com.amazonaws.%s.".formatted(request.scope());
        request.text("serviceName").filter(Endpoints::isOfAws).ifPresent(name -> {
            var service = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
            if (!EndpointServices.know(service)) {
                throw new Refusal(
                        "InvalidServiceName",
                        "serviceName: The Vpc Endpoint Service '%s' does not exist in %s"
                                .formatted(name, request.scope()));
            }
            refuseIf(
                    !EndpointServices.offer(service, type(request)),
                    "vpcEndpointType: Endpoint type (%s) does not match available service types of %s"
                            .formatted(type(request), name));
        });
    }

    /** Gateways stand in route tables, interfaces in subnets. */
    static void place(Request request) {
        boolean gateway = type(request).equals("Gateway");
        refuseIf(gateway && !request.all("subnetIds").isEmpty(), "subnetIds: a Gateway endpoint has no subnets");
        refuseIf(
                gateway && !request.all("securityGroupIds").isEmpty(),
                "securityGroupIds: a Gateway endpoint has no security groups");
        refuseIf(
                gateway && request.flag("privateDnsEnabled"),
                "privateDnsEnabled: Private DNS can't be enabled for a Gateway endpoint");
        refuseIf(
                !gateway && !request.all("routeTableIds").isEmpty(),
                "routeTableIds: an endpoint of type %s has no route tables".formatted(type(request)));
        for (var path : new String[] {"subnetIds", "securityGroupIds", "routeTableIds"}) {
            request.all(path).stream()
                    .map(String::valueOf)
                    .filter(id -> Networks.differ(vpcOf(request, path, id), request.text("vpcId")))
                    .findFirst()
                    .ifPresent(id -> refuseIf(
                            true,
                            "%s: %s does not belong to %s"
                                    .formatted(path, id, request.text("vpcId").orElse(""))));
        }
    }

    static void zones(Request request) {
        var taken = new HashMap<String, String>();
        for (var subnet : request.all("subnetIds")) {
            var zone = request.account()
                    .find(Types.SUBNET, request.scope(), String.valueOf(subnet))
                    .flatMap(found -> found.attribute("availabilityZone"))
                    .orElse(String.valueOf(subnet));
            var other = taken.put(zone, String.valueOf(subnet));
            if (other != null) {
                throw new Refusal(
                        "DuplicateSubnetsInSameZone",
                        "subnetIds: Found another VPC endpoint subnet in the availability zone of %s: %s"
                                .formatted(subnet, other));
            }
        }
    }

    static void privateDns(Request request) {
        if (!request.flag("privateDnsEnabled")) {
            return;
        }
        var vpc = request.named("vpcId", Types.VPC);
        refuseIf(
                vpc.filter(Endpoints::resolvesNames).isEmpty(),
                "privateDnsEnabled: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for %s"
                        .formatted(request.text("vpcId").orElse("")));
        sameService(request)
                .filter(other -> Boolean.TRUE.equals(other.outputs().get("privateDnsEnabled")))
                .findFirst()
                .ifPresent(other -> refuseIf(
                        true,
                        "privateDnsEnabled: private-dns-enabled cannot be set because there is already a conflicting DNS domain for %s in the VPC, of %s"
                                .formatted(request.text("serviceName").orElse(""), other.id())));
    }

    /** A route table takes one gateway endpoint per service. */
    static void routes(Request request) {
        var tables = request.all("routeTableIds");
        sameService(request)
                .flatMap(other -> Paths.all(other.outputs(), "routeTableIds").stream())
                .filter(tables::contains)
                .findFirst()
                .ifPresent(table -> {
                    throw new Refusal(
                            "RouteAlreadyExists",
                            "routeTableIds: route table %s already has a route to the service %s"
                                    .formatted(
                                            table, request.text("serviceName").orElse("")));
                });
    }

    static String type(Request request) {
        return request.text("vpcEndpointType").orElse("Gateway");
    }

    private static Stream<CloudResource> sameService(Request request) {
        return request.others(Types.VPC_ENDPOINT).stream()
                .filter(other -> other.attribute("vpcId").equals(request.text("vpcId")))
                .filter(other -> other.attribute("serviceName").equals(request.text("serviceName")))
                .filter(other -> other.attribute("vpcEndpointType").equals(Optional.of(type(request))));
    }

    /** Services of other accounts are named {@code com.amazonaws.vpce.<region>.vpce-svc-..}. */
    private static boolean isOfAws(String name) {
        return name.startsWith("com.amazonaws.") && !name.startsWith("com.amazonaws.vpce.");
    }

    private static boolean resolvesNames(CloudResource vpc) {
        return Boolean.TRUE.equals(vpc.outputs().get("enableDnsSupport"))
                && Boolean.TRUE.equals(vpc.outputs().get("enableDnsHostnames"));
    }

    private static Optional<String> vpcOf(Request request, String path, String id) {
        return switch (path) {
            case "subnetIds" -> Networks.ofSubnet(request, id);
            case "securityGroupIds" -> Networks.ofSecurityGroup(request, id);
            default -> Networks.ofRouteTable(request, id);
        };
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("InvalidParameter", message);
        }
    }
}
