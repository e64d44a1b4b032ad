package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Application load balancers. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html */
final class LoadBalancers {
    private LoadBalancers() {}

    static void name(Request request) {
        request.text("name").ifPresent(name -> {
            refuseIf(
                    name.startsWith("internal-"),
                    "name: The load balancer name '%s' cannot begin with 'internal-'".formatted(name));
            refuseIf(name.endsWith("-"), "name: The load balancer name '%s' cannot end with a hyphen".formatted(name));
        });
    }

    /** Two zones at least, one subnet each, all of one VPC. */
    static void zones(Request request) {
        if (!isApplication(request)) {
            return;
        }
        var subnets = subnets(request);
        var zones = new HashSet<String>();
        for (var subnet : subnets) {
            if (!zones.add(subnet.attribute("availabilityZone").orElse(subnet.id()))) {
                throw invalid(
                        "subnets: A load balancer cannot be attached to multiple subnets in the same Availability Zone, as "
                                + subnet.id());
            }
        }
        refuseIf(
                zones.size() < 2,
                "subnets: At least two subnets in two different Availability Zones must be specified");
        if (subnets.stream().map(subnet -> subnet.attribute("vpcId")).distinct().count() > 1) {
            throw invalid("subnets: All subnets must belong to the same VPC");
        }
    }

    /** A load balancer that faces the Internet is reached through the gateway of its VPC and the routes of its subnets. */
    static void wayIn(Request request) {
        if (request.flag("internal")) {
            return;
        }
        for (var subnet : subnets(request)) {
            var vpc = subnet.attribute("vpcId");
            if (request.account().all(Types.INTERNET_GATEWAY, request.scope()).stream()
                    .noneMatch(gateway -> gateway.attribute("vpcId").equals(vpc))) {
                throw new Refusal("InvalidSubnet", "subnets: VPC %s has no internet gateway".formatted(vpc.orElse("")));
            }
            if (DefaultRoutes.tableOf(request, subnet).stream()
                    .flatMap(table -> DefaultRoutes.in(request, table))
                    .noneMatch(DefaultRoutes::leadsToInternetGateway)) {
                throw new Refusal(
                        "InvalidSubnet",
                        "subnets: %s (%s) has no route to an internet gateway; AWS would take it, and nobody would reach it there"
                                .formatted(subnet.id(), subnet.logicalName()));
            }
        }
    }

    static void securityGroups(Request request) {
        var vpc = subnets(request).stream().findFirst().flatMap(subnet -> subnet.attribute("vpcId"));
        request.all("securityGroups").stream()
                .map(String::valueOf)
                .filter(group -> Networks.differ(Networks.ofSecurityGroup(request, group), vpc))
                .findFirst()
                .ifPresent(group -> {
                    throw invalid("securityGroups: One or more security groups are invalid: %s is not of %s"
                            .formatted(group, vpc.orElse("")));
                });
    }

    static void protection(Request request) {
        var current = Objects.requireNonNull(request.current());
        if (request.operation() == Operation.DELETE
                && Boolean.TRUE.equals(current.outputs().get("enableDeletionProtection"))) {
            throw new Refusal(
                    "OperationNotPermitted",
                    "enableDeletionProtection: Load balancer '%s' cannot be deleted because deletion protection is enabled"
                            .formatted(current.id()));
        }
    }

    static Optional<CloudResource> find(Request request, String arn) {
        return request.account().find(Types.LOAD_BALANCER, request.scope(), arn);
    }

    static boolean isApplication(CloudResource balancer) {
        return balancer.attribute("loadBalancerType")
                .filter("application"::equals)
                .isPresent();
    }

    private static boolean isApplication(Request request) {
        return request.text("loadBalancerType").orElse("application").equals("application");
    }

    private static List<CloudResource> subnets(Request request) {
        return Stream.of("subnets", "subnetMappings[].subnetId")
                .flatMap(path -> Paths.all(request.inputs(), path).stream())
                .flatMap(id -> request.account().find(Types.SUBNET, request.scope(), String.valueOf(id)).stream())
                .toList();
    }

    private static Refusal invalid(String message) {
        return new Refusal("InvalidConfigurationRequest", message);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("ValidationError", message);
        }
    }
}
