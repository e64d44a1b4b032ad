package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Optional;

/** Where databases stand. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html */
final class DatabaseNetworks {
    private static final int LEAST_ZONES = 2;

    private DatabaseNetworks() {}

    /** A subnet group reaches over two zones of one VPC. */
    static void group(Request request) {
        var zones = Networks.zonesOf(request, "subnetIds");
        if (zones.size() < LEAST_ZONES) {
            throw new Refusal(
                    "DBSubnetGroupDoesNotCoverEnoughAZs",
                    "subnetIds: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: %s. Add subnets to cover at least %d AZs"
                            .formatted(zones, LEAST_ZONES));
        }
        var vpcs = Networks.vpcsOf(request, "subnetIds");
        if (vpcs.size() > 1) {
            throw new Refusal(
                    "InvalidSubnet", "subnetIds: The subnets are not in the same VPC, but in %s".formatted(vpcs));
        }
    }

    /** Without a subnet group an instance lands in the default VPC, and this account has none. */
    static void place(Request request) {
        var database = new Database(request);
        boolean inherits = database.isReplica() && !database.isCrossRegion();
        if (database.isNew() && !inherits && request.text("dbSubnetGroupName").isEmpty()) {
            throw new Refusal(
                    "InvalidSubnet",
                    "dbSubnetGroupName: No default subnet detected in VPC: without a subnet group the instance would be in the default VPC, which %s does not have"
                            .formatted(request.scope()));
        }
        if (request.flag("multiAz") && request.text("availabilityZone").isPresent()) {
            throw Database.badCombination(
                    "availabilityZone: Requesting a specific availability zone is not valid for Multi-AZ instances");
        }
    }

    static void securityGroups(Request request) {
        var vpc = vpcOf(request);
        request.all("vpcSecurityGroupIds").stream()
                .map(String::valueOf)
                .filter(id -> Networks.differ(vpc, Networks.ofSecurityGroup(request, id)))
                .findFirst()
                .ifPresent(id -> {
                    throw Database.badCombination(
                            "vpcSecurityGroupIds: The DB instance and EC2 security group are in different VPCs. The DB instance is in %s and %s is in %s"
                                    .formatted(
                                            vpc.orElse(""),
                                            id,
                                            Networks.ofSecurityGroup(request, id)
                                                    .orElse("")));
                });
    }

    private static Optional<String> vpcOf(Request request) {
        return request.named("dbSubnetGroupName", Types.DB_SUBNET_GROUP).flatMap(group -> group.attribute("vpcId"));
    }
}
