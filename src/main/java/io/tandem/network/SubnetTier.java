package io.tandem.network;

import java.util.Map;

/**
 * What a subnet is for, and where its tier lies in the VPC. A place once given is never changed: it decides the
 * addresses of subnets that exist. Eighths 6 and 7 are free for tiers to come.
 */
public enum SubnetTier {
    /** Load balancers and NAT gateways: reached from the Internet. */
    PUBLIC("public", 4, 1),
    /** Nodes and pods. The biggest: each pod takes an address, each node whole /28 prefixes of them. */
    PRIVATE("private", 0, 4),
    /** Databases and caches: without a way out. */
    DATA("data", 5, 1);

    private final String label;
    private final int firstEighth;
    private final int eighths;

    SubnetTier(String label, int firstEighth, int eighths) {
        this.label = label;
        this.firstEighth = firstEighth;
        this.eighths = eighths;
    }

    /** The tier's part in the names of its resources. */
    public String label() {
        return label;
    }

    /** The tags by which load balancers are told their subnets. */
    Map<String, String> tags() {
        return switch (this) {
            case PUBLIC -> Map.of("kubernetes.io/role/elb", "1");
            case PRIVATE -> Map.of("kubernetes.io/role/internal-elb", "1");
            case DATA -> Map.of();
        };
    }

    int firstEighth() {
        return firstEighth;
    }

    /** How many eighths of the VPC the tier has: one or four. */
    int eighths() {
        return eighths;
    }
}
