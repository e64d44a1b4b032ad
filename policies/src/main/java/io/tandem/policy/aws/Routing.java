package io.tandem.policy.aws;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.Set;
import java.util.stream.Stream;

/** Where the routes of subnets lead, be they resources of their own or written into the table. */
final class Routing {
    static final String TABLE = "aws:ec2/routeTable:RouteTable";
    static final String ROUTE = "aws:ec2/route:Route";
    private static final String GATEWAY = "aws:ec2/internetGateway:InternetGateway";
    private static final String ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

    private Routing() {}

    static Verdict isPrivate(Subject subnet) {
        boolean open = isPublic(subnet.resource(), subnet.stack());
        return Verdict.passIf(!open, subnet.resource().name() + " has a route to the internet gateway");
    }

    static boolean isPublic(Resource subnet, Stack stack) {
        return stack.referring(subnet, ASSOCIATION, "subnetId").stream()
                .flatMap(association -> stack.referred(association, "routeTableId", TABLE).stream())
                .flatMap(table ->
                        Stream.concat(Stream.of(table), stack.referring(table, ROUTE, "routeTableId").stream()))
                .anyMatch(holder -> routes(holder).anyMatch(route -> leadsToAGateway(route, holder, stack)));
    }

    /** The one route that the resource is, or all that a table has written into it. */
    static Stream<Value> routes(Resource holder) {
        return holder.type().equals(TABLE)
                ? holder.properties().all("routes[]").stream()
                : Stream.of(holder.properties());
    }

    static boolean isForEverything(Value route) {
        return Stream.of("destinationCidrBlock", "destinationIpv6CidrBlock", "cidrBlock", "ipv6CidrBlock")
                .anyMatch(name ->
                        route.at(name).text().filter(EVERYWHERE::contains).isPresent());
    }

    /** By the gateway's id, or, before there is one, by what the program refers to. */
    static boolean leadsToAGateway(Value route, Resource holder, Stack stack) {
        var id = route.at("gatewayId");
        var path = holder.type().equals(TABLE) ? "routes[].gatewayId" : "gatewayId";
        return id.text().filter(text -> text.startsWith("igw-")).isPresent()
                || (id.isUnknown() && !stack.referred(holder, path, GATEWAY).isEmpty());
    }

    /** The subnets whose table holds the route, or is the resource itself. */
    static Stream<Subject> subnetsOf(Subject holder) {
        var stack = holder.stack();
        var tables = holder.type().equals(TABLE)
                ? Stream.of(holder.resource())
                : stack.referred(holder.resource(), "routeTableId", TABLE).stream();
        return tables.flatMap(table -> stack.referring(table, ASSOCIATION, "routeTableId").stream())
                .flatMap(association -> stack.referred(association, "subnetId", Types.SUBNET).stream())
                .map(holder::of);
    }
}
