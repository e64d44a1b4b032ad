package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Effect;
import io.tandem.rehearsal.cloud.Request.Operation;
import java.util.List;

/** Everything that happens in a cluster without being asked for. */
public final class KubernetesEffects {
    private KubernetesEffects() {}

    public static List<Effect> all(Catalog catalog) {
        var kinds = new CustomKinds(catalog);
        var releases = new Releases(catalog);
        return List.of(
                (request, release) ->
                        request.type().token().equals(ClusterView.RELEASE) && request.operation() != Operation.DELETE
                                ? releases.described(request, release)
                                : release,
                (request, release) ->
                        request.type().token().equals(ClusterView.RELEASE) ? kinds.brought(request, release) : release);
    }
}
