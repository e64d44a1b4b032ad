package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is in one cluster, as the rules ask for it. */
record ClusterView(Catalog catalog, Account account, String scope) {
    static final String PROVIDER = "kubernetes:";
    static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String DEFINITION = "definition";
    private static final String MADE_NAMESPACE = "namespace";

    /** https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces */
    private static final Set<String> INITIAL_NAMESPACES =
            Set.of("default", "kube-system", "kube-public", "kube-node-lease");

    static ClusterView of(Catalog catalog, Request request) {
        return new ClusterView(catalog, request.account(), request.scope());
    }

    boolean hasNamespace(String name) {
        return INITIAL_NAMESPACES.contains(name)
                || account.find(NAMESPACE, scope, name).isPresent()
                || account.find(CloudResource.typeOfRemains(MADE_NAMESPACE), scope, name)
                        .isPresent();
    }

    /** Notes a namespace that Helm made and no resource stands for. */
    void makeNamespace(String name, CloudResource release) {
        account.put(CloudResource.remains(MADE_NAMESPACE, scope, name, release));
    }

    /** Whether the API server knows a custom kind. */
    boolean defines(String kind) {
        return account.find(CloudResource.typeOfRemains(DEFINITION), scope, kind)
                .isPresent();
    }

    void define(String kind, CloudResource release) {
        account.put(CloudResource.remains(DEFINITION, scope, kind, release));
    }

    /** Takes a custom kind away, and every object of it: the API server deletes those along. */
    void undefine(String kind) {
        account.find(CloudResource.typeOfRemains(DEFINITION), scope, kind).ifPresent(account::remove);
        List.copyOf(account.all(kind, scope)).forEach(account::remove);
    }

    /** The releases of charts that are known. */
    Stream<InstalledChart> releases() {
        return account.all(RELEASE, scope).stream().flatMap(release -> InstalledChart.of(catalog, release).stream());
    }
}
