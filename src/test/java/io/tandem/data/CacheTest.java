package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.Role;
import io.tandem.settings.StackFile;
import io.tandem.testing.DataFoundations;
import io.tandem.testing.RecordedResources;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest {
    private static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String GLOBAL = "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup";
    private static final String CACHE = "tandem-prod-cache";

    private final RecordedResources primary = built(StackFile.primary());
    private final RecordedResources dr = built(StackFile.dr());

    static Stream<RecordedResources> bothRegions() {
        return Stream.of(built(StackFile.primary()), built(StackFile.dr()));
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void everyCacheSurvivesTheLossOfAZone(RecordedResources region) {
        assertThat(region.inputs(GROUP, CACHE))
                .containsEntry("multiAzEnabled", true)
                .containsEntry("automaticFailoverEnabled", true)
                .containsEntry("numCacheClusters", 2.0);
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void everyCacheHasThePasswordAndAKeyOfItsRegion(RecordedResources region) {
        assertThat(region.inputs(GROUP, CACHE)).containsKey("authToken").containsEntry("kmsKeyId", "arn:cache-key");
    }

    @Test
    void theCacheIsEncryptedOnTheWayAndAtRest() {
        assertThat(primary.inputs(GROUP, CACHE))
                .containsEntry("transitEncryptionEnabled", true)
                .containsEntry("atRestEncryptionEnabled", true);
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void onlyTheClusterReachesTheCache(RecordedResources region) {
        var door = region.inputs("aws:ec2/securityGroup:SecurityGroup", CACHE + "-door");

        assertThat(String.valueOf(door.get("ingress")))
                .contains("sg-cluster", "6379")
                .doesNotContain("cidr");
        assertThat(door).doesNotContainKey("egress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow-log", "engine-log"})
    void logsGoToAnEncryptedGroup(String log) {
        assertThat(String.valueOf(primary.inputs(GROUP, CACHE).get("logDeliveryConfigurations")))
                .contains("/aws/elasticache/tandem-prod-cache/" + log);
        assertThat(primary.inputs("aws:cloudwatch/logGroup:LogGroup", CACHE + "-" + log))
                .containsEntry("kmsKeyId", "arn:logs-key");
    }

    @Test
    void thePrimarysCacheIsTheFirstOfAGlobalDatastore() {
        assertThat(primary.inputs(GLOBAL, CACHE + "-global"))
                .containsEntry("primaryReplicationGroupId", CACHE + "-id")
                .containsEntry("cacheNodeType", "cache.r7g.large")
                .containsEntry("engineVersion", "8.0");
    }

    @Test
    void whatTheDatastoreDecidesItsMembersLeaveAlone() {
        assertThat(primary.ignoredChanges(GROUP, CACHE)).containsExactly("engineVersion", "nodeType");
    }

    @Test
    void theDrCacheJoinsThePrimarysDatastoreWithoutSayingWhatItDecides() {
        assertThat(dr.inputs(GROUP, CACHE))
                .containsEntry("globalReplicationGroupId", "global")
                .doesNotContainKeys(
                        "engine",
                        "engineVersion",
                        "nodeType",
                        "parameterGroupName",
                        "transitEncryptionEnabled",
                        "atRestEncryptionEnabled");
        assertThat(dr.inputsOfAll(GLOBAL)).isEmpty();
    }

    @Test
    void aRegionWithoutATwinHasNoGlobalDatastore() {
        var alone = built(StackFile.standalone());

        assertThat(alone.inputsOfAll(GLOBAL)).isEmpty();
        assertThat(alone.ignoredChanges(GROUP, CACHE)).isEmpty();
    }

    private static RecordedResources built(StackFile file) {
        var settings = file.with("network.dataPorts", "[5432, 6379]")
                .with("data.cache", "{}")
                .settings();
        return RecordedResources.of(ctx -> new Cache(
                settings.name(),
                settings.data().cache().orElseThrow(),
                new CacheOrigin(
                        Output.ofSecret("hidden"),
                        settings.role() == Role.DR
                                ? Optional.of(new CacheAccess(
                                        Output.of("cache"), Output.of("arn:cache"), Output.of("global"), "8.0"))
                                : Optional.empty()),
                DataFoundations.of(settings),
                ComponentResourceOptions.Empty));
    }
}
