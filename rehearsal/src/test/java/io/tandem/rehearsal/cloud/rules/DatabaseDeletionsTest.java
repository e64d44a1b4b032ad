package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class DatabaseDeletionsTest extends InWorld {
    private static final String BAD = "InvalidParameterCombination";

    private CloudResource last(String snapshot) {
        return world.make(DB_INSTANCE, "skipFinalSnapshot", false, "finalSnapshotIdentifier", snapshot);
    }

    @Test
    void aProtectedDatabaseStays() {
        var database = world.make(DB_INSTANCE, "deletionProtection", true);

        assertRefused(BAD, "deletionProtection", () -> world.delete(database));
    }

    @Test
    void aDatabaseThatIsNoMoreProtectedGoes() {
        var database = world.make(DB_INSTANCE, "deletionProtection", true);

        world.delete(world.update(database, "deletionProtection", false));

        assertThat(world.cloud().account().all(DB_INSTANCE)).isEmpty();
    }

    @Test
    void aDatabaseWithoutALastSnapshotStays() {
        var database = world.make(DB_INSTANCE, "skipFinalSnapshot", false);

        assertRefused(BAD, "finalSnapshotIdentifier", () -> world.delete(database));
    }

    @Test
    void aDatabaseWithALastSnapshotGoes() {
        world.delete(last("main-last"));

        assertThat(world.cloud().account().all(DB_INSTANCE)).isEmpty();
    }

    @Test
    void theNameOfALastSnapshotIsTakenFromThenOn() {
        world.delete(last("main-last"));
        var again = last("main-last");

        assertRefused("DBSnapshotAlreadyExists", "main-last", () -> world.delete(again));
    }
}
