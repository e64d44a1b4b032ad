package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.rules.Types;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is in one cluster, as the rules ask for it. */
record ClusterView(Catalog catalog, Account account, String scope) {
    static final String PROVIDER = "kubernetes:";
    static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    /** https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
    private static final String ROLE_ANNOTATION = "eks.amazonaws.com/role-arn";

    private static final String DEFINITION = "definition";
    private static final String MADE_NAMESPACE = "namespace";

    /** https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces */
    private static final Set<String> INITIAL_NAMESPACES =
            Set.of("default", "kube-system", "kube-public", "kube-node-lease");

    static ClusterView of(Catalog catalog, Request request) {
        return new ClusterView(catalog, request.account(), request.scope());
    }

    String region() {
        return scope.substring(0, scope.indexOf('.'));
    }

    String name() {
        return scope.substring(scope.indexOf('.') + 1);
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

    /** Everything in a namespace: objects and releases. */
    Stream<CloudResource> in(String namespace) {
        return all().filter(object -> Paths.text(object.inputs(), "metadata.namespace")
                .or(() -> Paths.text(object.inputs(), "namespace"))
                .filter(namespace::equals)
                .isPresent());
    }

    /** Everything in the cluster. */
    Stream<CloudResource> all() {
        return account.all().stream().filter(object -> object.scope().equals(scope));
    }

    /** What is left of releases, which no resource stands for. */
    Stream<CloudResource> leftovers() {
        return Stream.of(DEFINITION, MADE_NAMESPACE)
                .flatMap(kind -> account.all(CloudResource.typeOfRemains(kind), scope).stream());
    }

    /** Whether a release's pods run: they have nodes to go to and the IAM roles that their service accounts name. */
    boolean runs(InstalledChart release) {
        return !release.chart().pods() || (new Nodes(this).take(release) && !isStarting(release) && hasRoles(release));
    }

    /** Nobody waited for its pods, and the run that installed it is still under way: the engine has not come back to it. */
    private static boolean isStarting(InstalledChart release) {
        return release.flag("skipAwait") && !release.release().claimed();
    }

    private boolean hasRoles(InstalledChart release) {
        return ValueTree.everywhere(release.values(), ROLE_ANNOTATION).allMatch(arn -> account.all(Types.ROLE).stream()
                .anyMatch(role -> role.attribute("arn").filter(arn::equals).isPresent()));
    }

    /** The releases of charts that are known. */
    Stream<InstalledChart> releases() {
        return account.all(RELEASE, scope).stream().flatMap(release -> InstalledChart.of(catalog, release).stream());
    }
}
