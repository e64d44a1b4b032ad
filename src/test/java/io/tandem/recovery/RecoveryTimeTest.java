package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tandem.peering.RegionPorts;
import io.tandem.settings.StackFile;
import io.tandem.testing.PortSamples;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecoveryTimeTest {
    private static final RegionPorts PRIMARY =
            PortSamples.ports(StackFile.primary().settings());

    @Test
    void theTermsFollowEachOther() {
        assertThat(of(StackFile.primary(), Optional.empty()).terms())
                .extracting(Term::name, Term::seconds)
                .containsExactly(
                        tuple("health check 10 s x 3", 30),
                        tuple("DNS answers expire", 60),
                        tuple("decision", 900),
                        tuple("database promotion", 900),
                        tuple("nodes scale up", 600));
    }

    @Test
    void theTwinCountsWithThePrimarysHealthCheck() {
        assertThat(names(StackFile.dr().with("edge.healthCheck.intervalSeconds", "30"), Optional.of(PRIMARY)))
                .contains("health check 10 s x 3");
    }

    @Test
    void aRegionWithoutAnEdgeIsNotFoundDownByRoute53() {
        assertThat(names(StackFile.primary().without("edge"), Optional.empty()))
                .doesNotContain("health check 10 s x 3", "DNS answers expire");
    }

    @Test
    void aTwinAsBigAsItsPrimaryDoesNotGrow() {
        assertThat(names(StackFile.dr(), Optional.of(PRIMARY))).contains("nodes scale up");
        assertThat(names(StackFile.dr().with("cluster.workload.desiredSize", "3"), Optional.of(PRIMARY)))
                .doesNotContain("nodes scale up");
    }

    @Property(tries = 30)
    void eachSecondOfASettingIsASecondOfTheSum(
            @ForAll("settings") String setting, @ForAll @IntRange(max = 5000) int more) {
        assertThat(secondsWith(setting, 1000 + more) - secondsWith(setting, 1000))
                .isEqualTo(more);
    }

    @Property(tries = 30)
    void aSlowerHealthCheckIsASlowerRecovery(@ForAll @IntRange(min = 1, max = 9) int threshold) {
        assertThat(secondsWith("edge.healthCheck.threshold", threshold + 1))
                .isGreaterThan(secondsWith("edge.healthCheck.threshold", threshold));
    }

    @Provide
    Arbitrary<String> settings() {
        return Arbitraries.of("recovery.decisionSeconds", "recovery.promotionSeconds", "recovery.scaleUpSeconds");
    }

    private static int secondsWith(String setting, int value) {
        return of(StackFile.primary().with(setting, Integer.toString(value)), Optional.empty())
                .seconds();
    }

    private static List<String> names(StackFile file, Optional<RegionPorts> primary) {
        return of(file, primary).terms().stream().map(Term::name).toList();
    }

    private static Budget of(StackFile file, Optional<RegionPorts> primary) {
        var settings = file.settings();
        return RecoveryTime.of(settings, settings.recovery().orElseThrow(), primary);
    }
}
