package io.tandem.rehearsal.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudTest extends InWorld {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String URN = "urn:pulumi:test::tandem::aws:ec2/vpc:Vpc::main";
    private static final Map<String, Object> INPUTS = Inputs.of("cidrBlock", "10.0.0.0/16");

    @Test
    void aCreationThatNobodyHeardOfIsReplacedWhenItIsRepeated() {
        var cloud = world.cloud();
        cloud.create(World.type(VPC), World.REGION, URN, INPUTS);

        var second = cloud.create(World.type(VPC), World.REGION, URN, INPUTS);

        assertThat(cloud.account().all(VPC)).containsExactly(second);
    }

    @Test
    void aCreationThatTheEngineKnowsOfIsKept() {
        var cloud = world.cloud();
        var first = cloud.create(World.type(VPC), World.REGION, URN, INPUTS);
        cloud.claim(World.type(VPC), World.REGION, first.id());

        cloud.create(World.type(VPC), World.REGION, URN, INPUTS);

        assertThat(cloud.account().all(VPC)).hasSize(2);
    }

    @Test
    void theRepeatedCreationOfANameThatIsTakenByTheFirstSucceeds() {
        var cloud = world.cloud();
        var type = World.type("aws:cloudwatch/logGroup:LogGroup");
        cloud.create(type, World.REGION, URN, Inputs.of("name", "/tandem/audit"));

        var again = cloud.create(type, World.REGION, URN, Inputs.of("name", "/tandem/audit"));

        assertThat(again.id()).isEqualTo("/tandem/audit");
    }

    @Test
    void whatIsGoneIsDeletedWithoutAnError() {
        var vpc = world.make(VPC);
        world.delete(vpc);

        world.delete(vpc);

        assertThat(world.cloud().read(World.type(VPC), World.REGION, vpc.id())).isEmpty();
    }

    @Test
    void whatIsGoneCannotBeChanged() {
        var vpc = world.make(VPC);
        world.delete(vpc);

        assertRefused("InvalidVpcID.NotFound", vpc.id(), () -> world.update(vpc, "enableDnsSupport", false));
    }

    @Test
    void anUpdateKeepsWhatTheCloudMadeAndTakesWhatTheProgramAsks() {
        var vpc = world.make(VPC);

        var changed = world.update(vpc, "enableDnsSupport", false);

        assertThat(changed.outputs())
                .containsEntry("enableDnsSupport", false)
                .containsEntry("defaultSecurityGroupId", vpc.outputs().get("defaultSecurityGroupId"));
    }

    @Test
    void anInputTakenAwayFallsBackToItsDefault() {
        var vpc = world.make(VPC, "enableDnsSupport", false);

        assertThat(world.update(vpc, "enableDnsSupport", Inputs.NONE).outputs())
                .containsEntry("enableDnsSupport", true);
    }

    @Test
    void everyUpdateOfALaunchTemplateIsAVersion() {
        var template = world.make(TEMPLATE);

        var changed = world.update(world.update(template, "description", "second"), "description", "third");

        assertThat(changed.outputs()).containsEntry("latestVersion", 3.0);
    }

    @Test
    void anObjectThatTheProgramDidNotAskForIsNotMadeUp() {
        assertThat(world.make("aws:eks/nodeGroup:NodeGroup").outputs()).doesNotContainKey("launchTemplate");
    }

    @Test
    void theZoneOfASubnetIsFilledIn() {
        assertThat(world.make("aws:ec2/subnet:Subnet", "availabilityZone", Inputs.NONE)
                        .outputs())
                .containsEntry("availabilityZone", "ap-south-1a")
                .containsEntry("availabilityZoneId", "aps1-az1");
    }
}
