package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.LAUNCH_TEMPLATE;
import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeGroupsTest extends InWorld {
    private Object[] template(Object... changes) {
        return new Object[] {
            "launchTemplate.id", world.make(LAUNCH_TEMPLATE, changes).id(), "launchTemplate.version", "1"
        };
    }

    private void assertRefusedWith(Object[] template, String code, String property, Object... changes) {
        var all = Stream.concat(Arrays.stream(template), Arrays.stream(changes)).toArray();
        assertRefused(code, property, () -> world.make(NODE_GROUP, all));
    }

    @Test
    void moreNodesThanTheMaximumAreRefused() {
        assertRefused(
                "InvalidParameterException",
                "scalingConfig.desiredSize",
                () -> world.make(NODE_GROUP, "scalingConfig.desiredSize", 4));
    }

    @Test
    void fewerNodesThanTheMinimumAreRefused() {
        assertRefused(
                "InvalidParameterException",
                "scalingConfig.minSize",
                () -> world.make(NODE_GROUP, "scalingConfig.minSize", 3));
    }

    @Test
    void asManyNodesAsTheMaximumAreTaken() {
        world.make(NODE_GROUP, "scalingConfig.minSize", 3, "scalingConfig.desiredSize", 3);
    }

    @Test
    void aDiskSizeBesideALaunchTemplateIsRefused() {
        assertRefusedWith(template(), "InvalidParameterException", "diskSize", "diskSize", 50);
    }

    @Test
    void remoteAccessBesideALaunchTemplateIsRefused() {
        assertRefusedWith(
                template(), "InvalidParameterException", "remoteAccess", "remoteAccess", Inputs.of("ec2SshKey", "ops"));
    }

    @Test
    void instanceTypesInTheTemplateAndBesideItAreRefused() {
        assertRefusedWith(
                template("instanceType", "m7i.large"),
                "InvalidRequestException",
                "instanceTypes",
                "instanceTypes",
                List.of("m7i.large"));
    }

    @Test
    void aTemplateAndInstanceTypesBesideItAreTaken() {
        var all =
                Stream.concat(Arrays.stream(template()), Stream.of("instanceTypes", List.of("m7i.large", "m6i.large")));

        world.make(NODE_GROUP, all.toArray());
    }

    @Test
    void aVersionThatTheTemplateDoesNotHaveIsRefused() {
        assertRefusedWith(
                template(),
                "InvalidLaunchTemplateId.VersionNotFound",
                "launchTemplate.version",
                "launchTemplate.version",
                "2");
    }

    @Test
    void aVersionThatAnUpdateMadeIsTaken() {
        var template = world.make(LAUNCH_TEMPLATE);
        world.update(template, "description", "second");

        world.make(NODE_GROUP, "launchTemplate.id", template.id(), "launchTemplate.version", "2");
    }

    @Test
    void aProfileInTheTemplateIsRefused() {
        assertRefusedWith(
                template("iamInstanceProfile.name", "nodes"), "InvalidParameterException", "iamInstanceProfile");
    }

    @Test
    void aSubnetOfAnotherVpcIsRefused() {
        var elsewhere = world.make(SUBNET, "vpcId", world.make(VPC).id()).id();

        assertRefused(
                "InvalidParameterException",
                "subnetIds",
                () -> world.make(NODE_GROUP, "subnetIds", List.of(elsewhere)));
    }
}
