package io.tandem.policy.cluster;

import io.tandem.policy.rules.Pack;
import java.util.List;
import java.util.stream.Stream;

/** What runs in clusters, whether an object says it or the values of a chart. */
public final class KubernetesHelm {
    private KubernetesHelm() {}

    public static Pack pack() {
        var rules = Stream.of(
                        ContainerRules.rules(),
                        WorkloadRules.rules(),
                        ObjectRules.rules(),
                        SecretRules.rules(),
                        ReleaseRules.rules())
                .flatMap(List::stream)
                .toList();
        return new Pack("kubernetes-helm", "What runs in clusters, in objects and in values of charts", rules);
    }
}
