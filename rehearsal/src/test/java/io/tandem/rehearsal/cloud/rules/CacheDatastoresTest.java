package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.CACHE_GLOBAL_REPLICATION_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.CACHE_REPLICATION_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.CACHE_SUBNET_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheDatastoresTest extends InWorld {
    private Twin twin;

    @BeforeEach
    void build() {
        twin = new Twin(world);
    }

    private CloudResource datastore(CloudResource primary) {
        return world.make(CACHE_GLOBAL_REPLICATION_GROUP, "primaryReplicationGroupId", primary.id());
    }

    private CloudResource secondary(CloudResource datastore, Object... changes) {
        var subnets = twin.make(CACHE_SUBNET_GROUP, "name", world.freshName(), "subnetIds", twin.subnets());
        return twin.create(
                CACHE_REPLICATION_GROUP,
                Inputs.with(
                        Inputs.of(
                                "replicationGroupId",
                                world.freshName(),
                                "description",
                                "a copy",
                                "globalReplicationGroupId",
                                datastore.id(),
                                "numCacheClusters",
                                2,
                                "automaticFailoverEnabled",
                                true,
                                "subnetGroupName",
                                subnets.id()),
                        changes));
    }

    private CloudResource one() {
        return datastore(world.one(CACHE_REPLICATION_GROUP));
    }

    @Test
    void aSecondaryHasWhatItsPrimaryHas() {
        var primary =
                world.make(CACHE_REPLICATION_GROUP, "transitEncryptionEnabled", true, "atRestEncryptionEnabled", true);

        assertThat(secondary(datastore(primary)).outputs())
                .containsEntry("engine", "valkey")
                .containsEntry("engineVersion", "8.0")
                .containsEntry("nodeType", "cache.r7g.large")
                .containsEntry("transitEncryptionEnabled", true)
                .containsEntry("atRestEncryptionEnabled", true);
    }

    @Test
    void aSecondaryOfAnEncryptedPrimaryHasAKeyAndATokenOfItsOwn() {
        var primary =
                world.make(CACHE_REPLICATION_GROUP, "transitEncryptionEnabled", true, "atRestEncryptionEnabled", true);

        secondary(datastore(primary), "kmsKeyId", twin.key(), "authToken", "a-token-of-the-tests");
    }

    @Test
    void aPrimaryKnowsItsDatastore() {
        var datastore = one();

        assertThat(world.cloud()
                        .account()
                        .find(
                                CACHE_REPLICATION_GROUP,
                                "ap-south-1",
                                world.one(CACHE_REPLICATION_GROUP).id())
                        .flatMap(group -> group.attribute("globalReplicationGroupId")))
                .hasValue(datastore.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache.t4g.medium", "cache.m5.medium"})
    void smallNodesAreRefused(String type) {
        var primary = world.make(CACHE_REPLICATION_GROUP, "nodeType", type);

        assertRefused("InvalidParameterValue", "node type", () -> datastore(primary));
    }

    @Test
    void aPrimaryHasOneDatastore() {
        one();

        assertRefused("InvalidReplicationGroupState", "already", this::one);
    }

    @Test
    void aSecondRegionHasOneSecondary() {
        var datastore = one();
        secondary(datastore);

        assertRefused("InvalidParameterValue", "globalReplicationGroupId", () -> secondary(datastore));
    }

    @Test
    void aSecondaryInTheRegionOfItsPrimaryIsRefused() {
        var datastore = one();

        assertRefused(
                "InvalidParameterValue",
                "globalReplicationGroupId",
                () -> world.make(
                        CACHE_REPLICATION_GROUP,
                        "globalReplicationGroupId",
                        datastore.id(),
                        "engine",
                        Inputs.NONE,
                        "engineVersion",
                        Inputs.NONE,
                        "nodeType",
                        Inputs.NONE));
    }

    @Test
    void aDatastoreThatIsNotThereIsRefused() {
        var gone = one();
        world.delete(gone);

        assertRefused("GlobalReplicationGroupNotFoundFault", "globalReplicationGroupId", () -> secondary(gone));
    }

    @Test
    void theNodesOfAMemberStay() {
        var primary = world.one(CACHE_REPLICATION_GROUP);
        datastore(primary);

        assertRefused(
                "InvalidParameterValue",
                "part of a global cluster",
                () -> world.update(primary, "nodeType", "cache.r7g.xlarge"));
    }

    @Test
    void aDatastoreWithASecondaryStays() {
        var datastore = one();
        secondary(datastore);

        assertRefused("InvalidGlobalReplicationGroupState", "still used", () -> world.delete(datastore));
    }

    @Test
    void aPrimaryOfADatastoreStays() {
        one();

        assertRefused(
                "InvalidReplicationGroupState", "still used", () -> world.delete(world.one(CACHE_REPLICATION_GROUP)));
    }
}
