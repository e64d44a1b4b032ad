package io.tandem.rehearsal.cloud.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.DatabasePair;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabasePromotionTest extends InWorld {
    private static final String BAD = "InvalidParameterCombination";
    private static final String SOURCE = "replicateSourceDb";
    private static final String BACKUPS = "backupRetentionPeriod";

    private DatabasePair pair;

    @BeforeEach
    void build() {
        pair = new DatabasePair(world);
    }

    @Test
    void theSourceListsItsReplica() {
        var source = pair.source();
        var replica = pair.replica(source);

        assertThat(pair.now(source).outputs()).containsEntry("replicas", List.of(DatabasePair.arn(replica)));
    }

    @Test
    void aSourceKeepsItsBackups() {
        var source = pair.source();
        pair.replica(source);

        assertRefused(BAD, BACKUPS, () -> world.update(pair.now(source), BACKUPS, 0));
    }

    @Test
    void promotionIsAChangeInPlace() {
        var replica = pair.replica(pair.source(), BACKUPS, 7);

        var promoted = world.update(replica, SOURCE, Inputs.NONE);

        assertThat(promoted.id()).isEqualTo(replica.id());
        assertThat(promoted.outputs()).doesNotContainKey(SOURCE).containsEntry("engine", "postgres");
    }

    @Test
    void aSourceDoesNotListAReplicaThatWasPromoted() {
        var source = pair.source();
        world.update(pair.replica(source), SOURCE, Inputs.NONE);

        assertThat(pair.now(source).outputs()).containsEntry("replicas", List.of());
    }

    @Test
    void aPromotedInstanceDoesNotFollowAgain() {
        var source = pair.source();
        var promoted = world.update(pair.replica(source), SOURCE, Inputs.NONE);

        assertRefused(BAD, "cannot elect new source", () -> world.update(promoted, SOURCE, DatabasePair.arn(source)));
    }

    @Test
    void aReplicaGoesWithoutASnapshotOnly() {
        var replica = pair.replica(pair.source(), "skipFinalSnapshot", false, "finalSnapshotIdentifier", "last");

        assertRefused(BAD, "replica instance", () -> world.delete(replica));
    }

    @Test
    void aReplicaThatLostItsSourceCanBeChanged() {
        var source = pair.source();
        var replica = pair.replica(source);
        world.delete(pair.now(source));

        assertThat(world.update(replica, BACKUPS, 7).outputs()).containsEntry(BACKUPS, 7.0);
    }
}
