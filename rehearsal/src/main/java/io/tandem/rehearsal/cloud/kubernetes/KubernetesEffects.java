package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Effect;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.cloud.rules.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that happens in a cluster without being asked for. */
public final class KubernetesEffects {
    private static final Set<Operation> MADE = EnumSet.of(Operation.CREATE, Operation.UPDATE);
    private static final Set<Operation> GONE = EnumSet.of(Operation.DELETE);

    private KubernetesEffects() {}

    public static List<Effect> all(Catalog catalog) {
        var kinds = new CustomKinds(catalog);
        return List.of(
                of(ClusterView.RELEASE, MADE, new Releases(catalog)::described),
                of(ClusterView.RELEASE, EnumSet.allOf(Operation.class), kinds::brought),
                of(ClusterView.NAMESPACE, GONE, new Namespaces(catalog)::emptied),
                of(Types.CLUSTER, GONE, (request, cluster) -> {
                    var inside = new ClusterView(catalog, request.account(), cluster.scope() + "." + cluster.id());
                    Stream.concat(inside.all(), inside.leftovers()).toList().forEach(request.account()::remove);
                    return cluster;
                }));
    }

    private static Effect of(String type, Set<Operation> operations, Effect effect) {
        return (request, resource) -> request.type().token().equals(type) && operations.contains(request.operation())
                ? effect.of(request, resource)
                : resource;
    }
}
