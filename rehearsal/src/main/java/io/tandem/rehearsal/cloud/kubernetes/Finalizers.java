package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.Chart;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An object with a finalizer stays until its controller has cleaned up behind it: without the controller a deletion
 * waits for ever. https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/
 */
final class Finalizers {
    static final String NODE_CLASS = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";
    private static final String NODE_POOL = "kubernetes:karpenter.sh/v1:NodePool";

    private final Catalog catalog;

    Finalizers(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The deletion of an object needs the controller. */
    void object(Request request) {
        var current = request.current();
        if (request.operation() != Operation.DELETE
                || current == null
                || !catalog.customKinds().containsKey(current.type())) {
            return;
        }
        held(ClusterView.of(catalog, request), current, release -> true).ifPresent(reason -> {
            throw timeout("metadata.finalizers", current, reason);
        });
    }

    /** Karpenter lets go of a node class when no node is of it any more. */
    void nodeClass(Request request) {
        var name = Optional.ofNullable(request.current()).map(CloudResource::id);
        request.account().all(NODE_POOL, request.scope()).stream()
                .filter(pool -> Paths.text(pool.inputs(), "spec.template.spec.nodeClassRef.name")
                        .equals(name))
                .findFirst()
                .ifPresent(pool -> {
                    throw timeout(
                            "metadata.finalizers",
                            Objects.requireNonNull(request.current()),
                            "waiting on the nodes of NodePool " + pool.id());
                });
    }

    /** Uninstalling a chart deletes its kinds, and with a kind all objects of it, when its own pods are gone already. */
    void release(Request request) {
        var current = Objects.requireNonNull(request.current());
        var cluster = ClusterView.of(catalog, request);
        InstalledChart.of(catalog, current).stream()
                .flatMap(installed -> installed.ownDefinitions().stream())
                .flatMap(kind -> cluster.account().all(kind, cluster.scope()).stream())
                .forEach(object -> held(
                                cluster, object, release -> !release.release().equals(current))
                        .or(() -> asksBeforeDeletion(object.type()))
                        .ifPresent(reason -> {
                            throw timeout(
                                    "chart", current, "%s %s is left: %s".formatted(kind(object), object.id(), reason));
                        }));
    }

    /** A namespace is gone when everything in it is. */
    void namespace(Request request) {
        var current = Objects.requireNonNull(request.current());
        var cluster = ClusterView.of(catalog, request);
        cluster.in(current.id())
                .filter(object -> catalog.customKinds().containsKey(object.type()))
                .forEach(object -> held(cluster, object, release -> !isIn(release.release(), current.id()))
                        .ifPresent(reason -> {
                            throw timeout(
                                    "metadata.name",
                                    current,
                                    "%s %s is left: %s".formatted(kind(object), object.id(), reason));
                        }));
    }

    /** Why an object stays, if it does: its finalizer has nobody among {@code able} who removes it. */
    private Optional<String> held(ClusterView cluster, CloudResource object, Predicate<InstalledChart> able) {
        return catalog.charts().values().stream()
                .filter(chart -> lets(chart, object))
                .findFirst()
                .filter(chart -> cluster.releases()
                        .noneMatch(release ->
                                release.chart().equals(chart) && able.test(release) && cluster.runs(release)))
                .map(chart -> "finalizers might be preventing deletion: no pod of %s runs that removes them"
                        .formatted(chart.name()));
    }

    private static boolean lets(Chart chart, CloudResource object) {
        return chart.finalizes().contains(object.type())
                || (chart.crds().kinds().contains(object.type())
                        && !Paths.all(object.inputs(), "metadata.finalizers").isEmpty());
    }

    /** The webhook is asked about the deletion as well, and its pods are gone. */
    private Optional<String> asksBeforeDeletion(String kind) {
        return catalog.charts().values().stream()
                .flatMap(chart -> chart.webhooks().stream())
                .filter(webhook ->
                        webhook.kinds().contains(kind) && webhook.operations().contains("delete"))
                .map(webhook -> "no endpoints available for service \"%s\"".formatted(webhook.service()))
                .findFirst();
    }

    private static boolean isIn(CloudResource release, String namespace) {
        return Paths.text(release.inputs(), "namespace").orElse("default").equals(namespace);
    }

    private static String kind(CloudResource object) {
        return object.type().substring(object.type().lastIndexOf(':') + 1);
    }

    private static Refusal timeout(String property, CloudResource resource, String reason) {
        return new Refusal(
                "Timeout",
                "%s: timed out waiting for %s %s to be deleted: %s"
                        .formatted(property, kind(resource), resource.id(), reason));
    }
}
