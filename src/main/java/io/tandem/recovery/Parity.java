package io.tandem.recovery;

import com.pulumi.exceptions.RunException;
import io.tandem.edge.EdgeAccess;
import io.tandem.peering.RegionPorts;
import io.tandem.platform.PlatformAccess;
import io.tandem.settings.EdgeSettings;
import io.tandem.settings.StackSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether this region could do what its primary does: versions, instance families, addresses, size and public endpoint, as the primary
 * published them and as the stack file says.
 */
record Parity(List<Comparison> comparisons) {
    static Parity of(RegionPorts primary, StackSettings ours) {
        List<Comparison> all = new ArrayList<>();
        var cluster = ours.cluster();
        var theirs = primary.cluster();
        all.add(Comparison.same(
                "vpcCidr",
                primary.network().vpcCidr(),
                "peer.cidr",
                ours.peer().orElseThrow().cidr()));
        all.add(Comparison.same("kubernetesVersion", theirs.kubernetesVersion(), "cluster.version", cluster.version()));
        all.add(Comparison.same("addOnVersions", theirs.addOnVersions(), "cluster.addOns", cluster.addOns()));
        all.add(families(
                "system", theirs.systemInstanceTypes(), cluster.system().instanceTypes()));
        all.add(families(
                "workload", theirs.workloadInstanceTypes(), cluster.workload().instanceTypes()));
        all.add(size(theirs.workloadMaxNodes(), cluster.workload().maxSize()));
        primary.data().database().ifPresent(database -> ours.data()
                .database()
                .map(our -> engine(database.engineVersion(), our.engineVersion()))
                .ifPresent(all::add));
        all.addAll(edge(primary.shared().edge(), ours.edge()));
        all.addAll(platform(primary.shared().platform(), ours.platform().map(PlatformAccess::of)));
        return new Parity(List.copyOf(all));
    }

    /** {@code ok, 9 checks}. */
    String summary() {
        return "ok, %d checks".formatted(comparisons.size());
    }

    List<String> differences() {
        return comparisons.stream()
                .map(Comparison::difference)
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws RunException with every difference at once */
    void enforce() {
        if (!differences().isEmpty()) {
            throw new RunException("the primary and this stack are no twins; nothing was changed:\n  "
                    + String.join("\n  ", differences()));
        }
    }

    private static List<Comparison> edge(Optional<EdgeAccess> theirs, Optional<EdgeSettings> ours) {
        return List.of(
                Comparison.same(
                        "edge.domain",
                        theirs.map(EdgeAccess::domain).orElse("none"),
                        "edge.domain",
                        ours.map(EdgeSettings::domain).orElse("none")),
                Comparison.same(
                        "edge.targetGroupArns",
                        names(theirs.map(EdgeAccess::targetGroupArns)),
                        "edge.targetGroups",
                        names(ours.map(EdgeSettings::targetGroups))));
    }

    /** Sizes and retention may differ; what runs, and how it is set up, may not. */
    private static List<Comparison> platform(Optional<PlatformAccess> theirs, Optional<PlatformAccess> ours) {
        int cpus = theirs.map(PlatformAccess::nodeCpus).orElse(0);
        int ourCpus = ours.map(PlatformAccess::nodeCpus).orElse(0);
        return List.of(
                Comparison.same(
                        "platform.releases",
                        theirs.map(PlatformAccess::releases).orElse(Map.of()),
                        "platform",
                        ours.map(PlatformAccess::releases).orElse(Map.of())),
                Comparison.same(
                        "platform.values",
                        theirs.map(PlatformAccess::values).orElse(Map.of()),
                        "platform",
                        ours.map(PlatformAccess::values).orElse(Map.of())),
                Comparison.same(
                        "platform.services",
                        theirs.map(PlatformAccess::services).orElse(List.of()),
                        "platform.services",
                        ours.map(PlatformAccess::services).orElse(List.of())),
                new Comparison(
                        "platform.nodeCpus",
                        cpus,
                        "platform.karpenter.cpus",
                        ourCpus,
                        ourCpus >= cpus,
                        "must be as many or more"));
    }

    private static Set<String> names(Optional<? extends Map<String, ?>> named) {
        return named.<Set<String>>map(map -> new TreeSet<>(map.keySet())).orElse(Set.of());
    }

    private static Comparison families(String pool, Collection<String> theirs, Collection<String> ours) {
        return Comparison.same(
                pool + "InstanceTypes", families(theirs), "cluster.%s.instanceTypes".formatted(pool), families(ours));
    }

    /** {@code m7i.large} is of the family {@code m7i}. */
    private static Collection<String> families(Collection<String> types) {
        return types.stream()
                .map(type -> type.substring(0, type.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The twin has to carry what the primary may grow to, and so what it runs now. */
    private static Comparison size(int theirs, int ours) {
        return new Comparison(
                "workloadMaxNodes",
                theirs,
                "cluster.workload.maxSize",
                ours,
                ours >= theirs,
                "must be as many or more");
    }

    /**
     * RDS upgrades a source to a later minor version only after its replicas.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.PostgreSQL.html">AWS</a>
     */
    private static Comparison engine(String theirs, String ours) {
        boolean follows = major(ours).equals(major(theirs)) && minor(ours) >= minor(theirs);
        return new Comparison(
                "database.engineVersion",
                theirs,
                "data.database.engineVersion",
                ours,
                follows,
                "must be the same, or a later minor version while both are upgraded");
    }

    private static String major(String version) {
        return version.substring(0, version.indexOf('.'));
    }

    private static int minor(String version) {
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }
}
