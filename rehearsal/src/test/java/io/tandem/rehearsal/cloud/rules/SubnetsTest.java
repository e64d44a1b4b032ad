package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class SubnetsTest extends InWorld {
    @Test
    void aSubnetOutsideItsVpcIsRefused() {
        assertRefused("InvalidSubnet.Range", "cidrBlock", () -> world.make(SUBNET, "cidrBlock", "10.1.0.0/24"));
    }

    @Test
    void aSubnetLargerThanItsVpcIsRefused() {
        assertRefused("InvalidSubnet.Range", "cidrBlock", () -> world.make(SUBNET, "cidrBlock", "10.0.0.0/15"));
    }

    @Test
    void aSubnetSmallerThan28IsRefused() {
        assertRefused("InvalidSubnet.Range", "cidrBlock", () -> world.make(SUBNET, "cidrBlock", "10.0.0.0/29"));
    }

    @Test
    void aSubnetAsLargeAsItsVpcIsTaken() {
        world.make(SUBNET, "cidrBlock", "10.0.0.0/16");
    }

    @Test
    void overlappingSubnetsAreRefused() {
        world.make(SUBNET, "cidrBlock", "10.0.128.0/20");

        assertRefused(
                "InvalidSubnet.Conflict", "10.0.143.0/24", () -> world.make(SUBNET, "cidrBlock", "10.0.143.0/24"));
    }

    @Test
    void adjacentSubnetsAreTaken() {
        world.make(SUBNET, "cidrBlock", "10.0.128.0/20");

        world.make(SUBNET, "cidrBlock", "10.0.144.0/20");
    }

    @Test
    void theSameBlockInAnotherVpcIsTaken() {
        var other = world.make(VPC);
        world.make(SUBNET, "cidrBlock", "10.0.128.0/20");

        world.make(SUBNET, "cidrBlock", "10.0.128.0/20", "vpcId", other.id());
    }

    @Test
    void aZoneOfAnotherRegionIsRefused() {
        assertRefused(
                "InvalidParameterValue",
                "availabilityZone",
                () -> world.make(SUBNET, "availabilityZone", "ap-south-2a"));
    }

    @Test
    void aZoneThatDoesNotExistIsRefused() {
        assertRefused(
                "InvalidParameterValue",
                "availabilityZone",
                () -> world.make(SUBNET, "availabilityZone", "ap-south-1d"));
    }
}
