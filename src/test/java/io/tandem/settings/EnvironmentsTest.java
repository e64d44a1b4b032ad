package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An environment before PROD is PROD's primary, smaller and alone: what may differ is this list, and nothing else. */
class EnvironmentsTest {
    private static final List<String> MAY_DIFFER = List.of(
            // What it is.
            "role",
            "environment",
            "network.cidr",
            "edge.domain",
            "edge.zone",
            // It has no twin.
            "peer.*",
            "recovery.*",
            // How much it takes.
            "network.natGateways",
            "network.interfaceEndpoints",
            "cluster.system.*Size",
            "cluster.workload.*Size",
            "cluster.containerInsights.*",
            "data.database.(instanceClass|multiAz|storage.*)",
            "platform.monitoring.*",
            "platform.karpenter.(spot|cpus|memoryGiB)",
            // From when on that is too little.
            "observe.database(Connections|FreeStorageGiB)",
            // How long it keeps anything.
            ".*[rR]etentionDays",
            "data.secrets.*.recoveryWindowDays");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "qa", "uat"})
    void itDiffersFromThePrimaryInNothingElse(String environment) {
        assertThat(differences(leaves(StackFile.primary()), leaves(StackFile.of(environment))))
                .isNotEmpty()
                .allMatch(setting -> MAY_DIFFER.stream().anyMatch(setting::matches));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "qa", "uat"})
    void itIsSmallAndAlone(String environment) {
        var settings = StackFile.of(environment).settings();

        assertThat(settings.role()).isEqualTo(Role.STANDALONE);
        assertThat(settings.environment()).isEqualTo(environment);
        assertThat(settings.peer()).isEmpty();
        assertThat(leaves(StackFile.of(environment))).containsEntry("network.natGateways", "single");
    }

    @ParameterizedTest
    @CsvSource({"dev, qa", "qa, uat"})
    void theNextIsNoSmaller(String environment, String next) {
        assertThat(nodes(next)).isGreaterThanOrEqualTo(nodes(environment));
    }

    @Test
    void devAndQaDifferInNameAndPlaceOnly() {
        assertThat(differences(leaves(StackFile.of("dev")), leaves(StackFile.of("qa"))))
                .containsExactlyInAnyOrder("environment", "network.cidr", "edge.domain", "edge.zone");
    }

    @Test
    void noTwoNetworksOverlap() {
        var networks = Stream.of("dev", "qa", "uat", "primary", "dr")
                .map(stack -> StackFile.of(stack).settings().network().cidr())
                .toList();

        assertThat(networks)
                .allSatisfy(network -> assertThat(networks.stream().filter(other -> other.overlaps(network)))
                        .containsExactly(network));
    }

    private static int nodes(String environment) {
        return StackFile.of(environment).settings().cluster().workload().maxSize();
    }

    private static Set<String> differences(Map<String, String> one, Map<String, String> other) {
        var all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        all.removeIf(setting -> Objects.equals(one.get(setting), other.get(setting)));
        return all;
    }

    private static Map<String, String> leaves(StackFile file) {
        Map<String, String> leaves = new TreeMap<>();
        file.tree().forEach((key, value) -> gather(key, value, leaves));
        return leaves;
    }

    private static void gather(String path, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> gather(path + "." + key, inner, into));
        } else {
            into.put(path, String.valueOf(value));
        }
    }
}
