package io.tandem.network;

import com.pulumi.aws.ec2.inputs.NetworkAclEgressArgs;
import com.pulumi.aws.ec2.inputs.NetworkAclIngressArgs;
import io.tandem.settings.Cidr;

/**
 * What one rule of a network ACL lets pass; whatever no rule names is refused.
 *
 * @param protocol {@code tcp}, or {@code -1} for every protocol
 * @param peer where it comes from or goes to
 * @param fromPort first port, 0 when every protocol passes
 * @param toPort last port, 0 when every protocol passes
 */
record AclRule(String protocol, Cidr peer, int fromPort, int toPort) {
    /** The whole Internet. */
    static final Cidr WORLD = new Cidr(0, 0);

    static AclRule tcp(Cidr peer, int port) {
        return new AclRule("tcp", peer, port, port);
    }

    /**
     * The ports to which answers come back. ACLs keep no state, and NAT gateways and load balancers use the whole range.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html">AWS</a>
     */
    static AclRule answers(Cidr peer) {
        return new AclRule("tcp", peer, 1024, 65535);
    }

    /** Ports that pods may serve, at either end of the way: the settings of the edge refuse lower ones. */
    static AclRule appPorts(Cidr peer) {
        return new AclRule("tcp", peer, 1024, 65535);
    }

    static AclRule everything(Cidr peer) {
        return new AclRule("-1", peer, 0, 0);
    }

    NetworkAclIngressArgs ingress(int number) {
        return NetworkAclIngressArgs.builder()
                .ruleNo(number)
                .action("allow")
                .protocol(protocol)
                .cidrBlock(peer.toString())
                .fromPort(fromPort)
                .toPort(toPort)
                .build();
    }

    NetworkAclEgressArgs egress(int number) {
        return NetworkAclEgressArgs.builder()
                .ruleNo(number)
                .action("allow")
                .protocol(protocol)
                .cidrBlock(peer.toString())
                .fromPort(fromPort)
                .toPort(toPort)
                .build();
    }
}
