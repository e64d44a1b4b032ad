package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.LISTENER;
import static io.tandem.rehearsal.cloud.rules.Types.TARGET_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;

class TargetGroupsTest extends InWorld {
    private void assertInvalid(String property, Object... changes) {
        assertRefused("ValidationError", property, () -> world.make(TARGET_GROUP, changes));
    }

    @Test
    void itsArnEndsInItsSuffix() {
        var group = world.one(TARGET_GROUP);

        assertThat(group.id()).endsWith(":" + group.attribute("arnSuffix").orElseThrow());
    }

    @Test
    void aGroupWithoutAPortIsRefused() {
        assertInvalid("port", "port", Inputs.NONE);
    }

    @Test
    void aGroupWithoutAVpcIsRefused() {
        assertInvalid("vpcId", "vpcId", Inputs.NONE);
    }

    @Test
    void aFunctionNeedsNeither() {
        world.make(
                TARGET_GROUP,
                "targetType",
                "lambda",
                "port",
                Inputs.NONE,
                "protocol",
                Inputs.NONE,
                "vpcId",
                Inputs.NONE);
    }

    @Test
    void aVpcOfAnotherRegionIsRefused() {
        var inputs = world.one(TARGET_GROUP).inputs();

        assertRefused(
                "InvalidVpcID.NotFound",
                "it is in ap-south-1",
                () -> world.create(TARGET_GROUP, "ap-south-2", Inputs.with(inputs, "name", "there")));
    }

    @Test
    void aNameThatEndsInAHyphenIsRefused() {
        assertInvalid("name", "name", "pods-");
    }

    @Test
    void aNameIsTakenOncePerRegion() {
        world.make(TARGET_GROUP, "name", "pods");

        assertRefused("DuplicateTargetGroupName", "name", () -> world.make(TARGET_GROUP, "name", "pods"));
    }

    @Test
    void aTimeoutAsLongAsTheIntervalIsRefused() {
        assertInvalid("healthCheck.timeout", "healthCheck.timeout", 10, "healthCheck.interval", 10);
    }

    @Test
    void aTimeoutShorterThanTheIntervalIsTaken() {
        world.make(TARGET_GROUP, "healthCheck.timeout", 9, "healthCheck.interval", 10);
    }

    @Test
    void codesAndRangesOfThemAreTaken() {
        world.make(TARGET_GROUP, "healthCheck.matcher", "200,301-399");
    }

    @Test
    void aCodeOfAServerErrorIsNoHealth() {
        assertInvalid("healthCheck.matcher", "healthCheck.matcher", "200-500");
    }

    @Test
    void wordsAreNoCodes() {
        assertInvalid("healthCheck.matcher", "healthCheck.matcher", "OK");
    }

    @Test
    void aCodeOfGrpcIsTaken() {
        world.make(TARGET_GROUP, "healthCheck.matcher", "0-99", "protocolVersion", "GRPC");
    }

    @Test
    void aConnectionHasNoPath() {
        assertInvalid("healthCheck.path", "healthCheck.protocol", "TCP", "healthCheck.path", "/");
    }

    @Test
    void aSlowStartOfTenSecondsIsRefused() {
        assertInvalid("slowStart", "slowStart", 10);
    }

    @Test
    void aSlowStartOfAMinuteIsTaken() {
        world.make(TARGET_GROUP, "slowStart", 60);
    }

    @Test
    void aGroupInUseStays() {
        world.one(LISTENER);

        assertRefused("ResourceInUse", "TargetGroup", () -> world.delete(world.one(TARGET_GROUP)));
    }
}
