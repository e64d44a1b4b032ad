package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.INTERNET_GATEWAY;
import static io.tandem.rehearsal.cloud.rules.Types.NAT_GATEWAY;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import org.junit.jupiter.api.Test;

class GatewaysTest extends InWorld {
    @Test
    void aNatGatewayWithoutAnInternetGatewayIsRefused() {
        var address = world.one("aws:ec2/eip:Eip");
        var subnet = world.one(SUBNET);

        assertRefused(
                "Gateway.NotAttached",
                "subnetId",
                () -> world.create(
                        NAT_GATEWAY, World.REGION, Inputs.of("allocationId", address.id(), "subnetId", subnet.id())));
    }

    @Test
    void aPublicNatGatewayWithoutAnAddressIsRefused() {
        assertRefused("MissingParameter", "allocationId", () -> world.make(NAT_GATEWAY, "allocationId", Inputs.NONE));
    }

    @Test
    void aPrivateNatGatewayNeedsNeitherAddressNorInternetGateway() {
        var subnet = world.one(SUBNET);

        world.create(NAT_GATEWAY, World.REGION, Inputs.of("connectivityType", "private", "subnetId", subnet.id()));
    }

    @Test
    void aPrivateNatGatewayWithAnAddressIsRefused() {
        assertRefused(
                "InvalidParameterCombination",
                "allocationId",
                () -> world.make(NAT_GATEWAY, "connectivityType", "private"));
    }

    @Test
    void anInternetGatewayWithNatGatewaysBehindItStays() {
        world.one(NAT_GATEWAY);

        assertRefused("DependencyViolation", "mapped public", () -> world.delete(world.one(INTERNET_GATEWAY)));
    }

    @Test
    void anInternetGatewayGoesAfterTheLastNatGateway() {
        world.delete(world.one(NAT_GATEWAY));

        world.delete(world.one(INTERNET_GATEWAY));
    }

    @Test
    void anInternetGatewayWithNatGatewaysBehindItMayBeTagged() {
        world.one(NAT_GATEWAY);

        world.update(world.one(INTERNET_GATEWAY), "tags.Name", "igw");
    }

    @Test
    void theAddressOfANatGatewayStays() {
        var address = world.make("aws:ec2/eip:Eip");
        world.make(NAT_GATEWAY, "allocationId", address.id());

        assertRefused("InvalidIPAddress.InUse", address.id(), () -> world.delete(address));
    }
}
