package io.tandem.policy.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.rules.Settings;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Judge;
import io.tandem.policy.testing.Edit;
import io.tandem.policy.testing.Golden;
import io.tandem.policy.testing.World;
import io.tandem.policy.values.Value;
import io.tandem.policy.waivers.Waivers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityRulesTest {
    private static final String RULE = "dr25-room-for-all-processors";

    @ParameterizedTest
    @CsvSource({"m7i.large, 2", "m7g.xlarge, 4", "r7i.16xlarge, 64", "m7i.metal-24xl, 96", "t4g.medium, 2"})
    void theSizeOfAMachineSaysItsProcessors(String type, int vcpus) {
        assertThat(Processors.of(type)).isEqualTo(vcpus);
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "1.5, 1.5", "64000m, 64", "1k, 1000", "plenty, Infinity", ", Infinity"})
    void aLimitOfProcessorsIsReadAsKubernetesReadsIt(String limit, double vcpus) {
        assertThat(Processors.quantity(Value.of(limit))).isEqualTo(vcpus);
    }

    /** 12 nodes of 4 vCPUs, 6 of 2, and 200 of Karpenter. */
    @Test
    void aRegionThatCanOutgrowItsQuotaIsTold() {
        assertThat(violations(Map.of("vcpuQuota", Value.of(259))))
                .containsExactly("its nodes grow to 260 vCPUs, EC2 grants 259 of them");
        assertThat(violations(Map.of("vcpuQuota", Value.of(260)))).isEmpty();
    }

    @Test
    void aQuotaThatNobodyDeclaredIsNotCompared() {
        assertThat(violations(Map.of())).isEmpty();
    }

    @Test
    void aRegionWithoutALimitFitsNowhereUnlessNothingOfItHasTo() {
        var boundless = Golden.world("both")
                .edited(List.of(new Edit(Map.of(
                        "type",
                        Processors.NODE_POOL,
                        "named",
                        "urn:pulumi:primary",
                        "set",
                        Map.of("spec.limits.cpu", "any")))));

        assertThat(violations(boundless, Map.of("failoverShare", Value.of(0.1))))
                .hasSize(1);
        assertThat(violations(boundless, Map.of("failoverShare", Value.of(0)))).isEmpty();
    }

    private static List<String> violations(Map<String, Value> settings) {
        return violations(Golden.world("primary"), settings);
    }

    private static List<String> violations(World world, Map<String, Value> settings) {
        var judge = new Judge(DrTopology.pack(), Waivers.none(), Map.of(), Map.of(RULE, new Settings(settings)));
        return world.judged(judge).stream()
                .filter(finding -> finding.rule().id().equals(RULE))
                .filter(Finding::isViolation)
                .map(Finding::message)
                .toList();
    }
}
