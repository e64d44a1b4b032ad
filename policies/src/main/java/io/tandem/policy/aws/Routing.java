package io.tandem.policy.aws;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import java.util.stream.Stream;

/** Where the routes of subnets lead. */
final class Routing {
    static final String GATEWAY = "aws:ec2/internetGateway:InternetGateway";
    private static final String ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String ROUTE = "aws:ec2/route:Route";

    private Routing() {}

    static Verdict isPrivate(Subject subnet) {
        boolean open = isPublic(subnet.resource(), subnet.stack());
        return Verdict.passIf(!open, subnet.resource().name() + " has a route to the internet gateway");
    }

    static boolean isPublic(Resource subnet, Stack stack) {
        return stack.referring(subnet, ASSOCIATION, "subnetId").stream()
                .flatMap(association -> stack.referred(association, "routeTableId", TABLE).stream())
                .flatMap(table -> routesOf(table, stack))
                .anyMatch(route -> leadsToAGateway(route, stack));
    }

    private static Stream<Resource> routesOf(Resource table, Stack stack) {
        return stack.referring(table, ROUTE, "routeTableId").stream();
    }

    private static boolean leadsToAGateway(Resource route, Stack stack) {
        return route.at("gatewayId").text().filter(id -> id.startsWith("igw-")).isPresent()
                || !stack.referred(route, "gatewayId", GATEWAY).isEmpty();
    }

    /** The subnets whose table holds the route. */
    static Stream<Subject> subnetsOf(Subject route) {
        var stack = route.stack();
        return stack.referred(route.resource(), "routeTableId", TABLE).stream()
                .flatMap(table -> stack.referring(table, ASSOCIATION, "routeTableId").stream())
                .flatMap(association -> stack.referred(association, "subnetId", Types.SUBNET).stream())
                .map(route::of);
    }
}
