package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScarcityTest extends InWorld {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String EIP = "aws:ec2/eip:Eip";
    private static final String NAT = "aws:ec2/natGateway:NatGateway";
    private static final String ROUTE = "aws:ec2/route:Route";

    private static void make(World world, String type, int count) {
        for (int i = 0; i < count; i++) {
            world.make(type);
        }
    }

    @Test
    void theSixthVpcOfARegionIsRefused() {
        make(world, VPC, 5);

        assertRefused("VpcLimitExceeded", "5 per ap-south-1", () -> world.make(VPC));
    }

    @Test
    void theQuotaIsOfEachRegion() {
        make(world, VPC, 5);

        world.create(VPC, "ap-south-2", Inputs.of("cidrBlock", "10.1.0.0/16"));
    }

    @Test
    void aRaisedQuotaHolds(@TempDir Path folder) {
        try (var raised = new World(folder, new Faults(), Map.of(EIP, 7))) {
            make(raised, EIP, 7);

            assertRefused("AddressLimitExceeded", "7 per ap-south-1", () -> raised.make(EIP));
        }
    }

    @Test
    void theSixthNatGatewayOfAZoneIsRefusedAndTheFirstOfAnotherTaken(@TempDir Path folder) {
        try (var raised = new World(folder, new Faults(), Map.of(EIP, 20))) {
            make(raised, NAT, 5);
            var elsewhere = raised.make("aws:ec2/subnet:Subnet", "availabilityZone", "ap-south-1b");

            assertRefused("NatGatewayLimitExceeded", "subnetId.availabilityZone", () -> raised.make(NAT));
            raised.make(NAT, "subnetId", elsewhere.id());
        }
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        world.make("aws:cloudwatch/logGroup:LogGroup", "name", "/tandem/audit");

        assertRefused(
                "ResourceAlreadyExistsException",
                "/tandem/audit",
                () -> world.make("aws:cloudwatch/logGroup:LogGroup", "name", "/tandem/audit"));
    }

    @Test
    void anUpdateThatKeepsTheNameIsTaken() {
        var group = world.make("aws:cloudwatch/logGroup:LogGroup", "name", "/tandem/audit");

        world.update(group, "retentionInDays", 7);
    }

    @Test
    void routesThatDifferInAnInputThatOneOfThemDoesNotHaveAreTaken() {
        world.make(ROUTE, "destinationCidrBlock", Inputs.NONE, "destinationIpv6CidrBlock", "64:ff9b::/96");

        world.make(ROUTE, "destinationCidrBlock", Inputs.NONE, "destinationIpv6CidrBlock", "2001:db8::/32");
    }

    @Test
    void twoRoutesToOneDestinationAreRefused() {
        world.make(ROUTE);

        assertRefused("RouteAlreadyExists", "0.0.0.0/0", () -> world.make(ROUTE));
    }
}
