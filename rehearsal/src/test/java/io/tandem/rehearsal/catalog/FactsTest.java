package io.tandem.rehearsal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tandem.rehearsal.testing.World;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalog against the facts that were read from the provider's own schema, where those are at hand. */
class FactsTest {
    /** Where the catalog differs on purpose, as type, path (or its start) and fact, and why. */
    private static final Map<String, String> DEVIATIONS = Map.ofEntries(
            Map.entry("LaunchTemplate elasticGpuSpecifications", "AWS ended Elastic Graphics"),
            Map.entry("LaunchTemplate elasticInferenceAccelerator", "AWS ended Elastic Inference"),
            Map.entry("LaunchTemplate instanceRequirements.", "taken as it is: no rule looks into it"),
            Map.entry("NodeGroup amiType oneOf", "images that came after the facts"),
            Map.entry("NodeGroup capacityType oneOf", "CAPACITY_BLOCK came after the facts"),
            Map.entry("AccessEntry type oneOf", "EC2 and HYBRID_LINUX came after the facts"),
            Map.entry("LogGroup logGroupClass oneOf", "DELIVERY came after the facts"),
            Map.entry("Vpc instanceTenancy replacement", "from dedicated to default in place is not simulated"),
            Map.entry("MetricAlarm period oneOf", "multiples of 60 as well"),
            Map.entry("MetricAlarm metricQueries[].period oneOf", "multiples of 60 as well"),
            Map.entry("MetricAlarm metricQueries[].metric.period oneOf", "multiples of 60 as well"),
            Map.entry("MetricAlarm metricQueries[].metric.stat oneOf", "percentiles as well"),
            Map.entry("LoadBalancer ipAddressType oneOf", "dualstack-without-public-ipv4 came after the facts"),
            Map.entry("Record type oneOf", "HTTPS, SSHFP, SVCB and TLSA came after the facts"),
            Map.entry("WebAcl rules[].statement.", "taken as it is: no rule looks into it"),
            Map.entry("Secret recoveryWindowInDays oneOf", "0, or 7 to 30: a pattern says both"),
            Map.entry("Instance performanceInsightsRetentionPeriod oneOf", "also multiples of 31"),
            Map.entry("ReplicationGroup engine oneOf", "valkey came after the facts"));

    /** Booleans that the provider writes as text; the facts know their type only. */
    private static final Set<Object> TEXT_BOOLEANS = Set.of("true", "false", "");

    static Stream<Named<ResourceType>> types() {
        return World.catalog().all().stream()
                .filter(type -> type.token().startsWith("aws:"))
                .map(type -> Named.of(type.token(), type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theCatalogSaysWhatTheFactsSay(ResourceType type) {
        var facts = SchemaFacts.find();
        assumeThat(facts.filter(all -> all.know(type.token())))
                .as("the facts are at hand")
                .isPresent();

        assertThat(differences(type, facts.get())).isEmpty();
    }

    private static Set<String> differences(ResourceType type, SchemaFacts facts) {
        var paths = new TreeSet<>(facts.paths(type.token()));
        paths.addAll(type.inputs().keySet());
        var differences = new TreeSet<String>();
        for (var path : paths) {
            var ours = Optional.ofNullable(type.inputs().get(path))
                    .map(FactsTest::of)
                    .orElse(Map.of("known", false));
            var theirs = facts.of(type.token(), path).orElse(Map.of("known", false));
            ours.forEach((fact, value) -> {
                // Inputs younger than the facts have no more than a name there.
                if (theirs.containsKey(fact) && !theirs.get(fact).equals(value)) {
                    differences.add(
                            "%s %s %s: %s, facts %s".formatted(type.kind(), path, fact, value, theirs.get(fact)));
                }
            });
        }
        differences.removeIf(line -> DEVIATIONS.keySet().stream().anyMatch(line::startsWith));
        return differences;
    }

    private static Map<String, Object> of(InputFact input) {
        var limits = input.limits();
        return Map.of(
                "known", true,
                "required", input.required(),
                "computed", input.computed(),
                "set", input.set(),
                "replacement", input.replacement(),
                "default", String.valueOf(input.defaultValue()),
                "conflictsWith", Set.copyOf(limits.conflictsWith()),
                "exactlyOneOf", Set.copyOf(limits.exactlyOneOf()),
                "requiredWith", Set.copyOf(limits.requiredWith()),
                "oneOf", Set.copyOf(limits.oneOf()).equals(TEXT_BOOLEANS) ? Set.of() : Set.copyOf(limits.oneOf()));
    }
}
