package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;

/** Where a subnet lies. https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
final class Subnets {
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;

    private Subnets() {}

    static void range(Request request) {
        request.text("cidrBlock").ifPresent(cidr -> {
            var block = CidrBlock.parse(cidr);
            var vpc = request.named("vpcId", Types.VPC).flatMap(v -> v.attribute("cidrBlock"));
            if (block.prefix() < LARGEST
                    || block.prefix() > SMALLEST
                    || vpc.filter(v -> !CidrBlock.parse(v).contains(block)).isPresent()) {
                throw new Refusal(
                        "InvalidSubnet.Range",
                        "cidrBlock: the CIDR '%s' is invalid, a subnet of %s is /%d to /%d and inside its VPC"
                                .formatted(cidr, vpc.orElse("a VPC"), LARGEST, SMALLEST));
            }
        });
    }

    static void conflict(Request request) {
        request.text("cidrBlock").ifPresent(cidr -> request.others(Types.SUBNET).stream()
                .filter(other -> other.attribute("vpcId").equals(request.text("vpcId")))
                .filter(other -> other.attribute("cidrBlock")
                        .filter(taken -> CidrBlock.parse(taken).overlaps(CidrBlock.parse(cidr)))
                        .isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            "InvalidSubnet.Conflict",
                            "cidrBlock: the CIDR '%s' conflicts with that of another subnet, %s (%s)"
                                    .formatted(cidr, other.id(), other.logicalName()));
                }));
    }

    static void zone(Request request) {
        var legal = Regions.zones(request.scope());
        request.text("availabilityZone").filter(zone -> !legal.contains(zone)).ifPresent(zone -> {
            throw new Refusal(
                    "InvalidParameterValue",
                    "availabilityZone: '%s' is invalid, subnets can be created in %s".formatted(zone, legal));
        });
    }
}
