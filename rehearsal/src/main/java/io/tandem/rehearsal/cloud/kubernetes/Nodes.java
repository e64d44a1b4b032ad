package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Types;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The nodes that pods of a release can go to: those of the cluster's managed groups, and those that Karpenter would
 * start for a NodePool. https://kubernetes.io/docs/concepts/scheduling-eviction/
 */
final class Nodes {
    private static final String NODE_POOL = "kubernetes:karpenter.sh/v1:NodePool";

    /** Labels that kubelet, EKS and Karpenter put on nodes by themselves. */
    private static final List<String> BUILT_IN =
            List.of("kubernetes.io/", ".kubernetes.io/", "karpenter.sh/", "karpenter.k8s.aws/", "eks.amazonaws.com/");

    private final ClusterView cluster;

    Nodes(ClusterView cluster) {
        this.cluster = cluster;
    }

    /** Whether one kind of node takes the release's pods: it has every label they select, and they tolerate its taints. */
    boolean take(InstalledChart installed) {
        var values = installed.values();
        var selected = ValueTree.everywhere(values, "nodeSelector")
                .filter(Map.class::isInstance)
                .flatMap(selector -> ((Map<?, ?>) selector).entrySet().stream())
                .filter(label -> BUILT_IN.stream()
                        .noneMatch(prefix -> String.valueOf(label.getKey()).contains(prefix)))
                .toList();
        var tolerated = ValueTree.everywhere(values, "tolerations")
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .filter(Map.class::isInstance)
                .map(toleration -> Optional.ofNullable(((Map<?, ?>) toleration).get("key")))
                .toList();
        return Stream.concat(groups(), installed.chart().name().equals("karpenter") ? Stream.of() : pools())
                .anyMatch(nodes -> selected.stream()
                                .allMatch(label -> nodes.labels().entrySet().contains(label))
                        && nodes.taints().stream()
                                .allMatch(taint -> tolerated.contains(Optional.of(taint))
                                        || tolerated.contains(Optional.empty())));
    }

    /** Nodes that are alike. */
    private record Alike(Map<String, Object> labels, List<Object> taints) {}

    private Stream<Alike> groups() {
        return cluster.account().all(Types.NODE_GROUP, cluster.region()).stream()
                .filter(group -> group.attribute("clusterName")
                        .filter(cluster.name()::equals)
                        .isPresent())
                .filter(Nodes::hasNodes)
                .map(group -> new Alike(labels(group.outputs(), "labels"), taints(group.outputs(), "taints")));
    }

    /** Karpenter can start nodes once its pods run, which cannot be on nodes of its own. */
    private Stream<Alike> pools() {
        return cluster.releases()
                        .anyMatch(release -> release.chart().name().equals("karpenter") && cluster.runs(release))
                ? cluster.account().all(NODE_POOL, cluster.scope()).stream()
                        .map(pool -> new Alike(
                                labels(pool.inputs(), "spec.template.metadata.labels"),
                                taints(pool.inputs(), "spec.template.spec.taints")))
                : Stream.of();
    }

    private static boolean hasNodes(CloudResource group) {
        return Paths.one(group.outputs(), "scalingConfig.desiredSize")
                .filter(size -> ((Number) size).intValue() > 0)
                .isPresent();
    }

    private static Map<String, Object> labels(Map<String, Object> values, String path) {
        return Paths.one(values, path)
                .filter(Map.class::isInstance)
                .map(labels -> Paths.object((Map<?, ?>) labels))
                .orElseGet(Map::of);
    }

    /** The keys of the taints that keep pods away. */
    private static List<Object> taints(Map<String, Object> values, String path) {
        return Paths.all(values, path).stream()
                .filter(Map.class::isInstance)
                .map(taint -> Paths.object((Map<?, ?>) taint))
                .filter(taint -> !String.valueOf(taint.get("effect")).startsWith("PREFER"))
                .filter(taint -> !"PreferNoSchedule".equals(taint.get("effect")))
                .map(taint -> taint.getOrDefault("key", ""))
                .toList();
    }
}
