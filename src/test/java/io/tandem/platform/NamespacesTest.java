package io.tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NamespacesTest {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    private final RecordedResources region = Platforms.built(StackFile.primary());

    @Test
    void everyNamespaceSaysWhatItsPodsMayBe() {
        assertThat(region.inputsOfAll(NAMESPACE)).isNotEmpty().allSatisfy(namespace -> assertThat(labels(namespace))
                .containsKeys("pod-security.kubernetes.io/enforce", "pod-security.kubernetes.io/warn"));
    }

    @Test
    void onlyAgentsOfNodesMayLookIntoTheirNode() {
        assertThat(region.inputsOfAll(NAMESPACE))
                .filteredOn(
                        namespace -> "privileged".equals(labels(namespace).get("pod-security.kubernetes.io/enforce")))
                .extracting(namespace -> String.valueOf(metadata(namespace).get("name")))
                .containsExactly("node-agents");
    }

    @Test
    void everyOtherNamespaceIsClosedUntilAPolicyOpensIt() {
        assertThat(region.inputsOfAll(POLICY))
                .filteredOn(policy -> "deny-all".equals(metadata(policy).get("name")))
                .hasSize(region.inputsOfAll(NAMESPACE).size() - 1)
                .allSatisfy(policy -> assertThat(policy)
                        .containsEntry(
                                "spec", Map.of("podSelector", Map.of(), "policyTypes", List.of("Ingress", "Egress"))));
    }

    private static Map<?, ?> metadata(Map<String, Object> object) {
        return (Map<?, ?>) Objects.requireNonNull(object.get("metadata"));
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> labels(Map<String, Object> object) {
        return (Map<Object, Object>) Objects.requireNonNull(metadata(object).get("labels"));
    }
}
