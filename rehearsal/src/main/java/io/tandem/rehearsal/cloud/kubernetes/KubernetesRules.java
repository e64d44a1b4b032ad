package io.tandem.rehearsal.cloud.kubernetes;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** Every rule of the clusters in the simulated cloud. */
public final class KubernetesRules {
    private KubernetesRules() {}

    public static List<Rule> all(Catalog catalog) {
        var namespaces = new Namespaces(catalog);
        var kinds = new CustomKinds(catalog);
        var releases = new Releases(catalog);
        return List.of(
                namespaces::exist,
                kinds::defined,
                asked(ClusterView.RELEASE, releases::chart),
                asked(ClusterView.RELEASE, releases::version),
                asked(ClusterView.RELEASE, releases::name),
                asked(ClusterView.RELEASE, kinds::needed));
    }
}
