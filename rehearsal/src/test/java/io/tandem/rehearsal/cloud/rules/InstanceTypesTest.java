package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;

import io.tandem.rehearsal.testing.InWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceTypesTest extends InWorld {
    private void assertUnknown(String type) {
        assertRefused(
                "InvalidParameterException",
                "instanceTypes",
                () -> world.make(NODE_GROUP, "instanceTypes", List.of("m7i.large", type)));
    }

    @Test
    void aMisspeltSizeIsRefused() {
        assertUnknown("m7i.lrge");
    }

    @Test
    void aTypeWithoutASizeIsRefused() {
        assertUnknown("m7i");
    }

    @Test
    void unusualTypesAreTaken() {
        world.make(
                NODE_GROUP,
                "instanceTypes",
                List.of(
                        "m7i-flex.2xlarge",
                        "t3.medium",
                        "u7i-12tb.224xlarge",
                        "c5n.metal",
                        "g4dn.xlarge",
                        "p4d.24xlarge"),
                "amiType",
                "AL2023_x86_64_STANDARD");
    }

    @Test
    void gravitonWithAnIntelImageIsRefused() {
        assertRefused(
                "InvalidParameterException",
                "m7g.large",
                () -> world.make(
                        NODE_GROUP,
                        "instanceTypes",
                        List.of("m7i.large", "m7g.large"),
                        "amiType",
                        "AL2023_x86_64_STANDARD"));
    }

    @Test
    void gravitonWithAnArmImageIsTaken() {
        world.make(
                NODE_GROUP,
                "instanceTypes",
                List.of("m7g.large", "c6gn.xlarge", "im4gn.large", "is4gen.large", "a1.large", "x2gd.medium"),
                "amiType",
                "AL2023_ARM_64_STANDARD");
    }

    @Test
    void amazonLinux2OnAClusterThatItDoesNotKnowIsRefused() {
        assertRefused("InvalidParameterException", "amiType", () -> world.make(NODE_GROUP, "amiType", "AL2_x86_64"));
    }

    @Test
    void amazonLinux2OnItsLastVersionIsTaken() {
        world.make(NODE_GROUP, "amiType", "AL2_x86_64", "version", "1.32");
    }
}
