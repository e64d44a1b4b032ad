package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;
import static io.tandem.rehearsal.cloud.rules.Types.DB_SUBNET_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.SECURITY_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseNetworksTest extends InWorld {
    private String otherVpc() {
        return world.make(VPC, "cidrBlock", "10.9.0.0/16").id();
    }

    @Test
    void oneZoneIsTooFew() {
        var one = world.one(SUBNET).id();
        var other = world.make(SUBNET).id();

        assertRefused(
                "DBSubnetGroupDoesNotCoverEnoughAZs",
                "subnetIds",
                () -> world.make(DB_SUBNET_GROUP, "subnetIds", List.of(one, other)));
    }

    @Test
    void subnetsOfTwoNetworksAreRefused() {
        var near = world.one(SUBNET).id();
        var far = world.make(SUBNET, "vpcId", otherVpc(), "cidrBlock", "10.9.1.0/24", "availabilityZone", "ap-south-1b")
                .id();

        assertRefused("InvalidSubnet", "subnetIds", () -> world.make(DB_SUBNET_GROUP, "subnetIds", List.of(near, far)));
    }

    @Test
    void aSubnetOfTheTwinIsRefused() {
        assertRefused(
                "InvalidSubnetID.NotFound",
                "ap-south-2",
                () -> world.make(DB_SUBNET_GROUP, "subnetIds", new Twin(world).subnets()));
    }

    @Test
    void aDatabaseWithoutASubnetGroupIsRefused() {
        assertRefused(
                "InvalidSubnet", "dbSubnetGroupName", () -> world.make(DB_INSTANCE, "dbSubnetGroupName", Inputs.NONE));
    }

    @Test
    void aSecurityGroupOfTheNetworkIsTaken() {
        world.make(
                DB_INSTANCE,
                "vpcSecurityGroupIds",
                List.of(world.one(SECURITY_GROUP).id()));
    }

    @Test
    void aSecurityGroupOfAnotherNetworkIsRefused() {
        var group = world.make(SECURITY_GROUP, "vpcId", otherVpc()).id();

        assertRefused(
                "InvalidParameterCombination",
                "different VPCs",
                () -> world.make(DB_INSTANCE, "vpcSecurityGroupIds", List.of(group)));
    }

    @Test
    void twoZonesLeaveNoneToChoose() {
        assertRefused(
                "InvalidParameterCombination",
                "availabilityZone",
                () -> world.make(DB_INSTANCE, "multiAz", true, "availabilityZone", "ap-south-1a"));
    }

    @Test
    void aSubnetGroupInUseStays() {
        world.one(DB_INSTANCE);

        assertRefused("InvalidDBSubnetGroupStateFault", "still used", () -> world.delete(world.one(DB_SUBNET_GROUP)));
    }
}
