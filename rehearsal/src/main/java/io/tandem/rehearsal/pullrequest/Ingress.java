package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.cloud.rules.CidrBlock;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Traffic that a security group, a network ACL or a cluster's endpoint lets in.
 *
 * @param source a block of addresses
 * @param from the first port; all ports are 0 to 65535
 */
record Ingress(String source, String protocol, int from, int to) {
    private static final int LAST_PORT = 65535;
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

    /** Names of the properties that hold blocks of addresses, over all types. */
    private static final List<String> SOURCES =
            List.of("cidrIpv4", "cidrIpv6", "cidrBlock", "ipv6CidrBlock", "cidrBlocks", "ipv6CidrBlocks");

    static List<Ingress> of(String type, Map<String, Object> inputs) {
        return switch (type) {
            case "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" -> rule(inputs);
            case "aws:ec2/securityGroupRule:SecurityGroupRule" ->
                "ingress".equals(inputs.get("type")) ? rule(inputs) : List.of();
            case "aws:ec2/networkAclRule:NetworkAclRule" ->
                Boolean.TRUE.equals(inputs.get("egress")) ? List.of() : allowed(inputs, "ruleAction");
            case "aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup" ->
                nested(inputs).flatMap(rule -> rule(rule).stream()).toList();
            case "aws:ec2/networkAcl:NetworkAcl" ->
                nested(inputs).flatMap(rule -> allowed(rule, "action").stream()).toList();
            case "aws:eks/cluster:Cluster" ->
                Paths.all(inputs, "vpcConfig.publicAccessCidrs").stream()
                        .map(source -> new Ingress(source.toString(), "tcp", 443, 443))
                        .toList();
            default -> List.of();
        };
    }

    boolean isFromEverywhere() {
        return EVERYWHERE.contains(source);
    }

    /** Whether all of the other's traffic comes in by this, too. */
    boolean covers(Ingress other) {
        return (isAnyProtocol() || protocol.equals(other.protocol))
                && from <= other.from
                && to >= other.to
                && contains(other.source);
    }

    @Override
    public String toString() {
        var ports = from == 0 && to == LAST_PORT
                ? "all ports"
                : from == to ? "port " + from : "ports " + from + " to " + to;
        return "%s on %s%s".formatted(source, ports, isAnyProtocol() ? " by any protocol" : "");
    }

    private boolean contains(String block) {
        if (source.equals(block)) {
            return true;
        }
        return source.contains(".")
                && block.contains(".")
                && CidrBlock.parse(source).contains(CidrBlock.parse(block));
    }

    private boolean isAnyProtocol() {
        return protocol.equals("-1") || protocol.equals("all");
    }

    private static Stream<Map<String, Object>> nested(Map<String, Object> inputs) {
        return Paths.all(inputs, "ingress").stream()
                .filter(Map.class::isInstance)
                .map(rule -> Paths.object((Map<?, ?>) rule));
    }

    private static List<Ingress> allowed(Map<String, Object> rule, String action) {
        return "allow".equalsIgnoreCase(String.valueOf(rule.get(action))) ? rule(rule) : List.of();
    }

    private static List<Ingress> rule(Map<String, Object> rule) {
        var protocol = String.valueOf(rule.getOrDefault("ipProtocol", rule.getOrDefault("protocol", "-1")));
        return SOURCES.stream()
                .flatMap(name -> Paths.all(rule, name).stream())
                .map(Object::toString)
                .filter(source -> source.contains("/"))
                .map(source ->
                        new Ingress(source, protocol, port(rule, "fromPort", 0), port(rule, "toPort", LAST_PORT)))
                .toList();
    }

    /** EC2 has 0 to 0, or -1, for all ports when it means all protocols. */
    private static int port(Map<String, Object> rule, String name, int unset) {
        var port = rule.get(name) instanceof Number number ? number.intValue() : unset;
        boolean all = "-1".equals(String.valueOf(rule.getOrDefault("ipProtocol", rule.get("protocol"))));
        return all || port < 0 ? unset : port;
    }
}
