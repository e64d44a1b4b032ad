package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.TABLE;
import static io.tandem.rehearsal.cloud.rules.Types.TABLE_REPLICA;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest extends InWorld {

    private static final String CODE = "ValidationException";
    private static final String SSE = "serverSideEncryption.kmsKeyArn";

    private void assertInvalid(String property, Object... changes) {
        assertRefused(CODE, property, () -> world.make(TABLE, changes));
    }

    private static String arn(CloudResource resource) {
        return resource.attribute("arn").orElseThrow();
    }

    /** A table with a replica in another region. */
    private CloudResource replicated() {
        var table = world.make(TABLE, "streamEnabled", true, "streamViewType", "NEW_AND_OLD_IMAGES");
        world.create(TABLE_REPLICA, "ap-south-2", Inputs.of("globalTableArn", arn(table)));
        return table;
    }

    @Test
    void aShortNameIsRefused() {
        assertInvalid("name", "name", "ab");
    }

    @Test
    void aTableOnDemandHasNoCapacity() {
        assertInvalid("readCapacity", "readCapacity", 5);
    }

    @Test
    void aProvisionedTableHasCapacity() {
        assertInvalid("writeCapacity", "billingMode", "PROVISIONED", "readCapacity", 5);
        world.make(TABLE, "billingMode", "PROVISIONED", "readCapacity", 5, "writeCapacity", 5);
    }

    @Test
    void aStreamSaysWhatItShows() {
        assertInvalid("streamViewType", "streamEnabled", true);
    }

    @Test
    void expiryNeedsAnAttribute() {
        assertInvalid("ttl.attributeName", "ttl.enabled", true);
    }

    @Test
    void aKeyOfTheTablesRegionIsTaken() {
        world.make(TABLE, "serverSideEncryption.enabled", true, SSE, arn(world.one(KEY)));
    }

    @Test
    void aDisabledKeyIsRefused() {
        assertInvalid(SSE, SSE, arn(world.make(KEY, "isEnabled", false)));
    }

    @Test
    void aKeyOfAnotherRegionIsRefused() {
        var key = arn(world.create(KEY, "ap-south-2", Inputs.of()));

        assertRefused(CODE, "it is in ap-south-2", () -> world.make(TABLE, SSE, key));
    }

    @Test
    void aProtectedTableStays() {
        var table = world.make(TABLE, "deletionProtectionEnabled", true);

        assertRefused(CODE, "deletionProtectionEnabled", () -> world.delete(table));
        world.delete(world.update(table, "deletionProtectionEnabled", false));
    }

    @Test
    void theStreamOfAReplicatedTableStays() {
        var table = replicated();

        assertRefused(CODE, "streamEnabled", () -> world.update(table, "streamEnabled", false));
        world.update(table, "pointInTimeRecovery.enabled", true);
    }

    @Test
    void theKeyOfAReplicatedTableStays() {
        var table = replicated();
        var key = arn(world.one(KEY));

        assertRefused(CODE, SSE, () -> world.update(table, SSE, key));
    }

    @Test
    void aReplicatedTableStays() {
        var table = replicated();

        assertRefused(CODE, "still used", () -> world.delete(table));
    }

    @Test
    void replicasOfATableNeedItsStream() {
        assertInvalid("streamViewType", "replicas", List.of(Inputs.of("regionName", "ap-south-2")));
    }
}
