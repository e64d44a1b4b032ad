package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.account.CloudResource;
import java.util.List;
import java.util.Map;

/** The other region of a world, ap-south-2, with a small network and a key of its own. */
public final class Twin {
    public static final String REGION = "ap-south-2";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";

    private final World world;
    private final String vpc;
    private final List<String> subnets;

    public Twin(World world) {
        this.world = world;
        this.vpc = make("aws:ec2/vpc:Vpc", "cidrBlock", "10.1.0.0/16").id();
        this.subnets = List.of(subnet("10.1.1.0/24", "a"), subnet("10.1.2.0/24", "b"));
    }

    public CloudResource make(String token, Object... inputs) {
        return create(token, Inputs.of(inputs));
    }

    public CloudResource create(String token, Map<String, Object> inputs) {
        return world.create(token, REGION, inputs);
    }

    public List<String> subnets() {
        return subnets;
    }

    public String securityGroup() {
        return make("aws:ec2/securityGroup:SecurityGroup", "vpcId", vpc, "name", world.freshName())
                .id();
    }

    public String databaseSubnets() {
        return make("aws:rds/subnetGroup:SubnetGroup", "name", world.freshName(), "subnetIds", subnets)
                .id();
    }

    /** The ARN of a new key. */
    public String key() {
        return make("aws:kms/key:Key").attribute("arn").orElseThrow();
    }

    private String subnet(String block, String zone) {
        return make(SUBNET, "vpcId", vpc, "cidrBlock", block, "availabilityZone", REGION + zone)
                .id();
    }
}
