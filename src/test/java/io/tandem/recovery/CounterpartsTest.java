package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.data.RegionData;
import io.tandem.settings.Holding;
import io.tandem.settings.Holding.Kind;
import io.tandem.settings.StackFile;
import io.tandem.settings.StackSettings;
import io.tandem.testing.DataFoundations;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CounterpartsTest {
    private static final Holding RAW = new Holding(Kind.BUCKET, "raw");

    private final StackSettings settings = StackFile.standalone()
            .without("platform")
            .with("data", "{datasets: {raw: {}}, tables: {events: {hashKey: 'id:S'}}}")
            .settings();

    @Test
    void aBucketThatIsCopiedBothWaysCounts() {
        var counterparts = after(options -> {
            data(options);
            replication(options, "raw");
        });

        assertThat(counterparts.has(RAW)).isTrue();
    }

    @Test
    void aBucketAloneDoesNotCount() {
        assertThat(after(this::data).has(RAW)).isFalse();
    }

    @Test
    void aBucketIsNotCountedByTheReplicationOfAnother() {
        var counterparts = after(options -> {
            data(options);
            replication(options, "curated");
        });

        assertThat(counterparts.has(RAW)).isFalse();
    }

    @Test
    void aTableThatIsNoReplicaDoesNotCount() {
        assertThat(after(this::data).has(new Holding(Kind.TABLE, "events"))).isFalse();
    }

    private Counterparts after(Consumer<ComponentResourceOptions> program) {
        var registrations = new Registrations();
        var options = ComponentResourceOptions.builder()
                .resourceTransformations(registrations)
                .build();
        RecordedResources.of(ctx -> program.accept(options));
        return new Counterparts("tandem-dev", registrations, Set.of());
    }

    private void data(ComponentResourceOptions options) {
        new RegionData("tandem-dev", settings.data(), DataFoundations.of(settings), Optional.empty(), options);
    }

    private void replication(ComponentResourceOptions options, String dataset) {
        new RegionReplication(
                "tandem-dev",
                Map.of(dataset, settings.data().datasets().values().iterator().next()),
                Sides.of(Sites.MUMBAI, dataset),
                Sides.of(Sites.HYDERABAD, dataset),
                options);
    }
}
