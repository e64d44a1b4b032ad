package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.CACHE_PARAMETER_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.CACHE_REPLICATION_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachesTest extends InWorld {
    private static final String COMBINATION = "InvalidParameterCombination";
    private static final String VALUE = "InvalidParameterValue";

    private void assertRefused(String code, String property, Object... changes) {
        assertRefused(code, property, () -> world.make(CACHE_REPLICATION_GROUP, changes));
    }

    @ParameterizedTest
    @CsvSource({"redis, 5.0.6", "redis, 6.x", "redis, 7.1", "valkey, 7.2", "valkey, 8.1"})
    void theVersionsOfElastiCacheAreTaken(String engine, String version) {
        world.make(CACHE_REPLICATION_GROUP, "engine", engine, "engineVersion", version);
    }

    @ParameterizedTest
    @CsvSource({"redis, 7.2", "redis, 8.0", "valkey, 6.2"})
    void aVersionOfAnotherEngineIsRefused(String engine, String version) {
        assertRefused(COMBINATION, "engineVersion", "engine", engine, "engineVersion", version);
    }

    @Test
    void aVersionDoesNotGoDown() {
        var cache = world.make(CACHE_REPLICATION_GROUP, "engineVersion", "8.1");

        assertRefused(COMBINATION, "engineVersion", () -> world.update(cache, "engineVersion", "8.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"r7g.large", "cache.large", "cache.r7g"})
    void aNodeTypeOfAnotherFormIsRefused(String type) {
        assertRefused(VALUE, "nodeType", "nodeType", type);
    }

    @Test
    void moreThanSixNodesOfAShardAreRefused() {
        assertRefused(VALUE, "numCacheClusters", "numCacheClusters", 7);
    }

    @Test
    void failoverNeedsTwoNodes() {
        assertRefused(COMBINATION, "numCacheClusters", "numCacheClusters", 1);
    }

    @Test
    void twoZonesNeedFailover() {
        assertRefused(COMBINATION, "multiAzEnabled", "multiAzEnabled", true, "automaticFailoverEnabled", false);
    }

    @Test
    void shardsNeedFailover() {
        assertRefused(
                VALUE,
                "automaticFailoverEnabled",
                "numCacheClusters",
                Inputs.NONE,
                "numNodeGroups",
                2,
                "automaticFailoverEnabled",
                false);
    }

    @Test
    void shardsAreReachedByOneAddress() {
        var cache = world.make(
                CACHE_REPLICATION_GROUP,
                "numCacheClusters",
                Inputs.NONE,
                "numNodeGroups",
                2,
                "replicasPerNodeGroup",
                1);

        assertThat(cache.attribute("configurationEndpointAddress"))
                .hasValueSatisfying(address -> assertThat(address).startsWith("clustercfg."));
        assertThat(cache.outputs()).containsEntry("numCacheClusters", 4.0);
    }

    @Test
    void everyNodeIsAMember() {
        var cache = world.make(CACHE_REPLICATION_GROUP, "replicationGroupId", "sessions");

        assertThat(cache.outputs()).containsEntry("memberClusters", List.of("sessions-001", "sessions-002"));
    }

    @ParameterizedTest
    @CsvSource({"redis, 6.2, redis6.x", "redis, 7.1, redis7", "redis, 5.0.6, redis5.0", "valkey, 8.1, valkey8"})
    void aParameterGroupOfTheVersionIsTaken(String engine, String version, String family) {
        var group = world.make(CACHE_PARAMETER_GROUP, "family", family).id();

        world.make(CACHE_REPLICATION_GROUP, "engine", engine, "engineVersion", version, "parameterGroupName", group);
    }

    @Test
    void aParameterGroupOfAnotherVersionIsRefused() {
        var group = world.make(CACHE_PARAMETER_GROUP, "family", "redis7").id();

        assertRefused(COMBINATION, "valkey8", "parameterGroupName", group);
    }

    @Test
    void anUnknownFamilyIsRefused() {
        assertRefused(VALUE, "family", () -> world.make(CACHE_PARAMETER_GROUP, "family", "redis6"));
    }
}
