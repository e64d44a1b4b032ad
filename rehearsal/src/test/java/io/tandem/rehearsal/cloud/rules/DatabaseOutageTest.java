package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;
import static io.tandem.rehearsal.testing.InWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.testing.DatabasePair;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import io.tandem.rehearsal.testing.World;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseOutageTest {
    private final Faults faults = new Faults();
    private World world;
    private DatabasePair pair;
    private CloudResource source;
    private CloudResource replica;

    @BeforeEach
    void build(@TempDir Path folder) {
        world = new World(folder, faults, Map.of());
        pair = new DatabasePair(world);
        source = pair.source();
        replica = pair.replica(source);
        faults.takeDown("ap-south-1");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void noReplicaIsMadeOfASourceThatDoesNotAnswer() {
        assertRefused("RequestError", "ap-south-1", () -> pair.replica(source));
    }

    @Test
    void aReplicaIsReadWithoutItsSource() {
        assertThat(world.cloud().read(World.type(DB_INSTANCE), Twin.REGION, replica.id()))
                .isPresent();
    }

    @Test
    void aReplicaIsPromotedWithoutItsSource() {
        var promoted = world.update(replica, "replicateSourceDb", Inputs.NONE);

        assertThat(promoted.outputs()).doesNotContainKey("replicateSourceDb");
    }
}
