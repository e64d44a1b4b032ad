package io.tandem.peering;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import io.tandem.cluster.ClusterAccess;
import io.tandem.network.Placement;
import io.tandem.settings.StackFile;
import io.tandem.settings.StackSettings;
import io.tandem.testing.KeySamples;
import io.tandem.testing.Published;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RegionPortsTest {

    @Test
    void theTwinReadsWhatTheRegionPublished() {
        var written = ports(StackFile.primary().settings());
        var read = new AtomicReference<RegionPorts>();

        var reader = new RecordedResources(published(written));
        reader.run(ctx -> PrimaryRegion.of(StackFile.dr().settings()).ifPresent(read::set))
                .throwOnError();

        assertThat(read.get())
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> value(one).equals(value(other)), Output.class)
                .isEqualTo(written);
    }

    @Test
    void everyOutputIsFlat() {
        assertThat(published(ports(StackFile.primary().settings())).values())
                .allMatch(value -> value instanceof String || value instanceof Number || value instanceof List);
    }

    @Test
    void thePrimarySaysWhereItsDataGoes() {
        assertThat(ports(StackFile.primary().settings()).replication()).isEqualTo("to ap-south-2");
    }

    @Test
    void theDrRegionSaysWhereItsDataComesFrom() {
        assertThat(ports(StackFile.dr().settings()).replication()).isEqualTo("from ap-south-1");
    }

    @Test
    void aRegionWithoutATwinSaysThatNothingIsReplicated() {
        var standalone = StackFile.primary().with("role", "standalone").without("peer");

        assertThat(ports(standalone.settings()).replication()).isEqualTo("none");
    }

    private static RegionPorts ports(StackSettings settings) {
        return RegionPorts.of(
                settings,
                KeySamples.ARNS,
                new Placement(
                        Output.of("vpc"),
                        settings.network().cidr(),
                        Output.of(List.of("public-1", "public-2")),
                        Output.of(List.of("private-1", "private-2")),
                        Output.of(List.of("private-1", "private-2")),
                        Output.of(List.of("data-1", "data-2"))),
                new ClusterAccess(
                        settings.name(),
                        Output.of("arn:provider"),
                        Output.of("issuer"),
                        Output.of("{}"),
                        Output.of("sg")));
    }

    private static Map<String, Object> published(RegionPorts ports) {
        return Published.by(new RecordedResources().run(ports::exportTo).throwOnError());
    }

    private static Object value(Output<?> output) {
        return PulumiTest.extractValue(output);
    }
}
