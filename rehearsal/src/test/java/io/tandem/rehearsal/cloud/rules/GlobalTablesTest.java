package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.TABLE;
import static io.tandem.rehearsal.cloud.rules.Types.TABLE_REPLICA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlobalTablesTest extends InWorld {

    private CloudResource table() {
        return world.make(TABLE, "streamEnabled", true, "streamViewType", "NEW_AND_OLD_IMAGES");
    }

    private CloudResource replicate(CloudResource table) {
        var arn = table.attribute("arn").orElseThrow();
        return world.create(TABLE_REPLICA, "ap-south-2", Inputs.of("globalTableArn", arn, "pointInTimeRecovery", true));
    }

    private CloudResource read(CloudResource table) {
        return world.cloud().read(World.type(TABLE), table.scope(), table.id()).orElseThrow();
    }

    private static void assertReplicas(CloudResource table, Map<?, ?>... replicas) {
        assertThat(Paths.all(table.outputs(), "replicas")).containsExactlyInAnyOrder((Object[]) replicas);
        assertThat(Paths.all(table.inputs(), "replicas")).containsExactlyInAnyOrder((Object[]) replicas);
    }

    private static final Map<String, Object> REPLICA = Map.of("regionName", "ap-south-2", "pointInTimeRecovery", true);

    @Test
    void aTableShowsTheReplicaThatAnotherStackMade() {
        var table = table();

        replicate(table);

        assertReplicas(read(table), REPLICA);
    }

    @Test
    void aTableShowsNoReplicaThatIsGone() {
        var table = table();

        world.delete(replicate(table));

        assertThat(read(table).outputs()).doesNotContainKey("replicas");
        assertThat(read(table).inputs()).doesNotContainKey("replicas");
    }

    @Test
    void aTableThatChangesKeepsTheReplicasOfOthers() {
        var table = table();
        replicate(table);

        world.update(table, "deletionProtectionEnabled", true);

        assertReplicas(read(table), REPLICA);
    }

    @Test
    void replicasOfTheTableItselfStandBesideThoseOfOthers() {
        var own = Inputs.of("regionName", "us-east-1");
        var table = world.make(
                TABLE, "streamEnabled", true, "streamViewType", "NEW_AND_OLD_IMAGES", "replicas", List.of(own));

        replicate(table);

        assertReplicas(read(table), own, REPLICA);
    }
}
