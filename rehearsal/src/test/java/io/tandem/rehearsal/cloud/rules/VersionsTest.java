package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.CLUSTER;
import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class VersionsTest extends InWorld {
    @Test
    void aVersionOutOfSupportIsRefused() {
        assertRefused("InvalidParameterException", "version", () -> world.make(CLUSTER, "version", "1.30"));
    }

    @Test
    void aVersionThatIsYetToComeIsRefused() {
        assertRefused("InvalidParameterException", "version", () -> world.make(CLUSTER, "version", "1.40"));
    }

    @Test
    void aVersionInExtendedSupportIsTaken() {
        world.make(CLUSTER, "version", "1.32");
    }

    @Test
    void aVersionGoesUpByOne() {
        world.update(world.make(CLUSTER, "version", "1.34"), "version", "1.35");
    }

    @Test
    void aVersionDoesNotGoUpByTwo() {
        var cluster = world.make(CLUSTER, "version", "1.33");

        assertRefused("InvalidParameterException", "from 1.33 to 1.35", () -> world.update(cluster, "version", "1.35"));
    }

    @Test
    void aVersionDoesNotGoDown() {
        var cluster = world.make(CLUSTER, "version", "1.35");

        assertRefused("InvalidParameterException", "version", () -> world.update(cluster, "version", "1.34"));
    }

    @Test
    void nodesNewerThanTheirClusterAreRefused() {
        assertRefused("InvalidParameterException", "version", () -> world.make(NODE_GROUP, "version", "1.36"));
    }

    @Test
    void nodesOlderThanTheirClusterAreTaken() {
        world.make(NODE_GROUP, "version", "1.34");
    }
}
