package io.tandem.rehearsal.cloud.kubernetes;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;
import static io.tandem.rehearsal.cloud.rules.Bound.deleted;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** Every rule of the clusters in the simulated cloud. */
public final class KubernetesRules {
    private static final String PRIORITY_CLASS = "kubernetes:scheduling.k8s.io/v1:PriorityClass";
    private static final String STORAGE_CLASS = "kubernetes:storage.k8s.io/v1:StorageClass";

    private KubernetesRules() {}

    public static List<Rule> all(Catalog catalog) {
        var namespaces = new Namespaces(catalog);
        var kinds = new CustomKinds(catalog);
        var releases = new Releases(catalog);
        var finalizers = new Finalizers(catalog);
        var bindings = new TargetGroupBindings(catalog);
        return List.of(
                namespaces::exist,
                kinds::defined,
                new Webhooks(catalog)::answer,
                asked(ClusterView.RELEASE, releases::chart),
                asked(ClusterView.RELEASE, releases::version),
                asked(ClusterView.RELEASE, releases::name),
                asked(ClusterView.RELEASE, kinds::needed),
                asked(ClusterView.RELEASE, new Pods(catalog)::schedulable),
                deleted(ClusterView.RELEASE, kinds::stillDefined),
                deleted(ClusterView.RELEASE, finalizers::release),
                deleted(ClusterView.NAMESPACE, finalizers::namespace),
                deleted(Finalizers.NODE_CLASS, finalizers::nodeClass),
                finalizers::object,
                asked(TargetGroupBindings.TOKEN, bindings::group),
                asked(TargetGroupBindings.TOKEN, bindings::only),
                asked(TargetGroupBindings.TOKEN, FixedFields::targetGroupBinding),
                asked(PRIORITY_CLASS, FixedFields::priorityClass),
                asked(PRIORITY_CLASS, PriorityClasses::oneDefault),
                asked(STORAGE_CLASS, FixedFields::storageClass));
    }
}
