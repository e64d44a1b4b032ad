package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.INTERNET_GATEWAY;
import static io.tandem.rehearsal.cloud.rules.Types.LOAD_BALANCER;
import static io.tandem.rehearsal.cloud.rules.Types.SECURITY_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadBalancersTest extends InWorld {
    private List<String> subnets(String... zones) {
        return List.of(zones).stream()
                .map(zone -> world.make(SUBNET, "availabilityZone", zone).id())
                .toList();
    }

    private void assertInvalid(String code, String property, Object... changes) {
        assertRefused(code, property, () -> world.make(LOAD_BALANCER, changes));
    }

    @Test
    void aLoadBalancerIsNamedInTheZoneOfItsRegion() {
        var balancer = world.one(LOAD_BALANCER);

        assertThat(balancer.outputs()).containsEntry("zoneId", "ZP97RAFLXTNZK");
        assertThat(balancer.attribute("dnsName").orElseThrow()).endsWith(".ap-south-1.elb.amazonaws.com");
    }

    @Test
    void itsArnEndsInItsSuffix() {
        var balancer = world.one(LOAD_BALANCER);

        assertThat(balancer.id())
                .endsWith(":loadbalancer/" + balancer.attribute("arnSuffix").orElseThrow());
    }

    @Test
    void oneZoneIsRefused() {
        assertInvalid("ValidationError", "At least two subnets", "subnets", subnets("ap-south-1a"), "internal", true);
    }

    @Test
    void twoSubnetsOfOneZoneAreRefused() {
        var subnets = subnets("ap-south-1a", "ap-south-1b", "ap-south-1b");

        assertInvalid("InvalidConfigurationRequest", "subnets", "subnets", subnets, "internal", true);
    }

    @Test
    void subnetsOfTwoVpcsAreRefused() {
        var other = world.make(VPC).id();
        var elsewhere = world.make(SUBNET, "vpcId", other, "availabilityZone", "ap-south-1b")
                .id();
        var subnets = List.of(world.one(SUBNET).id(), elsewhere);

        assertInvalid("InvalidConfigurationRequest", "same VPC", "subnets", subnets, "internal", true);
    }

    @Test
    void aSubnetOfAnotherRegionIsRefused() {
        var inputs = Inputs.with(world.one(LOAD_BALANCER).inputs(), "securityGroups", Inputs.NONE);

        assertRefused("SubnetNotFound", "it is in ap-south-1", () -> world.create(LOAD_BALANCER, "ap-south-2", inputs));
    }

    @Test
    void aSecurityGroupOfAnotherRegionIsRefused() {
        var inputs = Inputs.with(world.one(LOAD_BALANCER).inputs(), "subnets", Inputs.NONE);

        assertRefused(
                "InvalidSecurityGroup", "it is in ap-south-1", () -> world.create(LOAD_BALANCER, "ap-south-2", inputs));
    }

    @Test
    void aVpcWithoutAnInternetGatewayIsNoPlaceForTheInternet() {
        var inputs = Inputs.of("name", "web", "subnets", subnets("ap-south-1a", "ap-south-1b"));

        assertRefused("InvalidSubnet", "no internet gateway", () -> world.create(LOAD_BALANCER, "ap-south-1", inputs));
    }

    @Test
    void subnetsWithoutARouteToTheInternetAreRefused() {
        world.one(INTERNET_GATEWAY);

        assertInvalid("InvalidSubnet", "no route", "subnets", subnets("ap-south-1a", "ap-south-1b"));
    }

    @Test
    void anInternalOneNeedsNoRoute() {
        world.make(LOAD_BALANCER, "subnets", subnets("ap-south-1a", "ap-south-1b"), "internal", true);
    }

    @Test
    void aSecurityGroupOfAnotherVpcIsRefused() {
        var elsewhere =
                world.make(SECURITY_GROUP, "vpcId", world.make(VPC).id()).id();

        assertInvalid("InvalidConfigurationRequest", "securityGroups", "securityGroups", List.of(elsewhere));
    }

    @Test
    void aNameThatSoundsInternalIsRefused() {
        assertInvalid("ValidationError", "cannot begin with 'internal-'", "name", "internal-web");
    }

    @Test
    void aNameThatEndsInAHyphenIsRefused() {
        assertInvalid("ValidationError", "cannot end with a hyphen", "name", "web-");
    }

    @Test
    void aNameIsTakenOncePerRegion() {
        world.make(LOAD_BALANCER, "name", "web");

        assertInvalid("DuplicateLoadBalancerName", "name", "name", "web");
    }

    @Test
    void aProtectedOneStays() {
        var balancer = world.make(LOAD_BALANCER, "enableDeletionProtection", true);

        assertRefused("OperationNotPermitted", "enableDeletionProtection", () -> world.delete(balancer));
    }

    @Test
    void protectionCanBeTakenAway() {
        var balancer = world.make(LOAD_BALANCER, "enableDeletionProtection", true);

        world.delete(world.update(balancer, "enableDeletionProtection", false));
    }

    @Test
    void itsSubnetsStay() {
        CloudResource balancer = world.one(LOAD_BALANCER);
        var subnet = Paths.all(balancer.inputs(), "subnets").get(0).toString();
        var found = world.cloud().account().find(SUBNET, "ap-south-1", subnet).orElseThrow();

        assertRefused("DependencyViolation", subnet, () -> world.delete(found));
    }
}
