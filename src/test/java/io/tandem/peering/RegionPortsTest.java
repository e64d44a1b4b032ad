package io.tandem.peering;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import io.tandem.settings.StackFile;
import io.tandem.settings.StackSettings;
import io.tandem.testing.PortSamples;
import io.tandem.testing.RecordedResources;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RegionPortsTest {
    private static final StackSettings PRIMARY = StackFile.primary().settings();

    @Test
    void theTwinReadsWhatTheRegionPublished() {
        var read = new AtomicReference<RegionPorts>();

        new RecordedResources(PortSamples.published(PRIMARY))
                .run(ctx -> PrimaryRegion.of(StackFile.dr().settings()).ifPresent(read::set))
                .throwOnError();

        assertThat(read.get())
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> value(one).equals(value(other)), Output.class)
                .isEqualTo(PortSamples.ports(PRIMARY));
    }

    @Test
    void whatTheRegionDoesNotHaveIsNotPublished() {
        var bare = new SharedPorts(
                Optional.empty(),
                Optional.empty(),
                Output.of("arn:logs"),
                Optional.empty(),
                Output.of("arn:alarms"),
                List.of());

        assertThat(RecordOutputs.write(bare)).containsOnlyKeys("logKeyArn", "alarmTopicArn", "holdings");
    }

    @Test
    void everyOutputIsOneThatTheEngineCanKeep() {
        assertThat(PortSamples.published(PRIMARY)).allSatisfy((name, value) -> assertKept(value));
    }

    @Test
    void whatHoldsStateIsPublishedByKindAndName() {
        assertThat(PortSamples.published(PRIMARY).get("holdings"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .startsWith(
                        "bucket/raw",
                        "table/events",
                        "database/tandem-prod",
                        "secret/api",
                        "repository/app",
                        "cache/tandem-prod",
                        "stream/tandem-prod")
                .contains("key/datasets", "key/secrets");
    }

    @Test
    void thePrimarySaysWhereItsDataGoes() {
        assertThat(RegionIdentity.of(PRIMARY).replication()).isEqualTo("to ap-south-2");
    }

    @Test
    void theDrRegionSaysWhereItsDataComesFrom() {
        assertThat(RegionIdentity.of(StackFile.dr().settings()).replication()).isEqualTo("from ap-south-1");
    }

    @Test
    void aRegionWithoutATwinSaysThatNothingIsReplicated() {
        assertThat(RegionIdentity.of(StackFile.standalone().settings()).replication())
                .isEqualTo("none");
    }

    private static void assertKept(Object value) {
        if (value instanceof Map<?, ?> object) {
            object.values().forEach(RegionPortsTest::assertKept);
        } else if (value instanceof Collection<?> list) {
            list.forEach(RegionPortsTest::assertKept);
        } else {
            assertThat(value).isInstanceOfAny(String.class, Number.class, Boolean.class);
        }
    }

    private static Object value(Output<?> output) {
        return PulumiTest.extractValue(output);
    }
}
