package io.tandem.policy.aws;

import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** VPCs, subnets, routes and network ACLs. */
final class NetworkRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/vpc/latest/userguide/";
    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
    private static final Setting SERVICES = Setting.texts(
            "endpoints",
            List.of("ec2", "ecr.api", "ecr.dkr"),
            "Services that a VPC with private nodes reaches through endpoints");
    private static final List<Integer> ADMINISTRATION = List.of(22, 3389);

    private NetworkRules() {}

    static List<Rule> rules() {
        return Stream.concat(vpcs().stream(), subnets().stream()).toList();
    }

    private static List<Rule> vpcs() {
        return List.of(
                rule("ec2-flow-logs", MEDIUM, "VPCs log who talked to whom")
                        .because("Without flow logs nobody can tell where data went, nor why a packet was dropped.")
                        .fix("a FlowLog of the VPC, for ALL or REJECT traffic.")
                        .link(GUIDE + "flow-logs.html")
                        .on(Types.VPC)
                        .requiresInStack(referring("aws:ec2/flowLog:FlowLog", "vpcId")
                                .anyPasses(at("trafficType").orElse("ALL").isIn(Set.of("ALL", "REJECT")))),
                rule("ec2-endpoints", LOW, "AWS services are reached inside the VPC")
                        .because("Through a NAT gateway every image pull costs money and needs the internet.")
                        .fix("a VpcEndpoint per service in the setting endpoints.")
                        .link("https://docs.aws.amazon.com/vpc/latest/privatelink/")
                        .with(SERVICES)
                        .on(Types.VPC)
                        .requiresInStack(NetworkRules::hasEndpoints),
                rule("ec2-no-default-vpc", HIGH, "Nothing lives in the default VPC")
                        .because("Its subnets are public, and every account has one that looks the same.")
                        .fix("a Vpc of its own.")
                        .on("aws:ec2/defaultVpc:DefaultVpc", "aws:ec2/defaultSubnet:DefaultSubnet")
                        .requires(subject -> Verdict.fail("it is adopted from the account")),
                rule("ec2-routes-closed", HIGH, "Only public subnets reach the internet gateway")
                        .because("A default route to the gateway makes every instance with an address reachable.")
                        .fix("a NAT gateway for private subnets; none for data subnets; never 0.0.0.0/0 to a peering.")
                        .on(Routing.ROUTE, Routing.TABLE)
                        .requiresInStack(NetworkRules::keepsSubnetsClosed));
    }

    private static List<Rule> subnets() {
        return List.of(
                rule("ec2-no-automatic-addresses", MEDIUM, "Subnets hand out no public addresses")
                        .because("Whatever is started there is on the internet without anybody deciding it.")
                        .fix("mapPublicIpOnLaunch(false); load balancers and NAT gateways need no more.")
                        .on(Types.SUBNET)
                        .requires(at("mapPublicIpOnLaunch")
                                .isNotTrue()
                                .and(at("assignIpv6AddressOnCreation").isNotTrue())),
                rule("ec2-acl-attached", LOW, "Network ACLs belong to subnets")
                        .because("An ACL without a subnet protects nothing, though it looks as if it did.")
                        .fix("subnetIds(...), or a NetworkAclAssociation.")
                        .on(Types.NETWORK_ACL)
                        .requiresInStack(at("subnetIds")
                                .isSet()
                                .or(referring("aws:ec2/networkAclAssociation:NetworkAclAssociation", "networkAclId")
                                        .exists())),
                rule("ec2-acl-no-administration", HIGH, "Network ACLs keep administration out")
                        .because("The ACL is the net below the security groups: it must not let SSH and RDP in.")
                        .fix(
                                "ingress of known ranges, or of 443, 80 and the ephemeral ports from 1024 that answers need.")
                        .link(GUIDE + "vpc-network-acls.html#nacl-ephemeral-ports")
                        .on(Types.NETWORK_ACL, "aws:ec2/networkAclRule:NetworkAclRule")
                        .requires(at("ingress[]")
                                .satisfies("without SSH or RDP from the world", rule -> !letsAdministrationIn(rule))
                                .and(NetworkRules::isNoSuchRule)));
    }

    private static Verdict hasEndpoints(Subject subject) {
        var names = subject.stack().referring(subject.resource(), ENDPOINT, "vpcId").stream()
                .map(endpoint -> endpoint.at("serviceName"))
                .toList();
        var missing = subject.settings().texts(SERVICES).stream()
                .filter(service -> names.stream().noneMatch(name -> name.text()
                        .filter(text -> text.endsWith("." + service))
                        .isPresent()))
                .toList();
        return Verdict.passIf(missing.isEmpty(), "there is no endpoint for " + missing);
    }

    private static Verdict keepsSubnetsClosed(Subject holder) {
        return Verdict.all(Routing.routes(holder.resource())
                .filter(Routing::isForEverything)
                .map(route -> keepsSubnetsClosed(route, holder))
                .toList());
    }

    private static Verdict keepsSubnetsClosed(Value route, Subject holder) {
        if (route.at("vpcPeeringConnectionId")
                .text()
                .filter(id -> !id.isEmpty())
                .isPresent()) {
            return Verdict.fail("it sends everything to a peering");
        }
        if (!Routing.leadsToAGateway(route, holder.resource(), holder.stack())) {
            return route.isWhollyKnown() ? Verdict.PASS : Verdict.deferred("where the default route leads");
        }
        return Verdict.all(Routing.subnetsOf(holder)
                .filter(subnet -> !isMeantPublic(subnet))
                .map(subnet -> Verdict.fail("it opens " + subnet.resource().name()))
                .toList());
    }

    /**
     * A public subnet is one that holds a NAT gateway or a load balancer for the internet, or is kept for one that the
     * cluster makes. https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html
     */
    private static boolean isMeantPublic(Subject subnet) {
        var stack = subnet.stack();
        return !subnet.at("tags").field("kubernetes.io/role/elb").isAbsent()
                || !stack.referring(subnet.resource(), "aws:ec2/natGateway:NatGateway", "subnetId")
                        .isEmpty()
                || Types.LOAD_BALANCERS.stream()
                        .flatMap(type -> Stream.of("subnets", "subnetMappings[].subnetId")
                                .flatMap(path -> stack.referring(subnet.resource(), type, path).stream()))
                        .anyMatch(balancer -> !balancer.at("internal").isTrue());
    }

    /** An ACL itself has no {@code ruleAction}. */
    private static Verdict isNoSuchRule(Subject subject) {
        var rule = subject.resource().properties();
        boolean lets = !rule.at("egress").isTrue() && letsAdministrationIn(rule);
        return Verdict.passIf(!lets, "it lets SSH or RDP in from the world");
    }

    /**
     * RDP's port lies among the ephemeral ones, which answers to requests of our own come back to: an ACL keeps no state,
     * so a rule for exactly 1024 to 65535 is the price of any request to the world, and the security groups close RDP.
     */
    private static boolean letsAdministrationIn(Value rule) {
        boolean world = rule.at("cidrBlock").text().filter("0.0.0.0/0"::equals).isPresent()
                || rule.at("ipv6CidrBlock").text().filter("::/0"::equals).isPresent();
        boolean allows = Stream.of("action", "ruleAction")
                .anyMatch(name ->
                        rule.at(name).text().filter("allow"::equalsIgnoreCase).isPresent());
        boolean all = Protocols.isAll(rule.at("protocol"));
        boolean ports = !Protocols.hasNoPorts(rule.at("protocol"));
        double from = rule.at("fromPort").number().orElse(0);
        double to = rule.at("toPort").number().orElse(65535);
        boolean answers = from >= 1024 && to == 65535;
        boolean administration = ADMINISTRATION.stream().anyMatch(port -> from <= port && port <= to);
        return world && allows && ports && (all || (administration && !answers));
    }
}
