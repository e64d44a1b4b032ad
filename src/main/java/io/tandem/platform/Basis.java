package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyUse;
import java.util.Map;

/**
 * What every add-on finds in the cluster: namespaces, the class of its volumes, its priority, and the kinds of the
 * Prometheus operator, without which some charts leave out their monitors silently and others fail. Charts are installed
 * by {@link #install}, which waits for all that.
 */
final class Basis extends ComponentResource {
    private static final String KINDS = "prometheus-operator-crds";

    private final String name;
    private final Namespaces namespaces;
    private final Output<String> ready;

    Basis(String name, PlatformFoundation on, ComponentResourceOptions options) {
        super("tandem:platform:Basis", name + "-basis", options);
        this.name = name;
        this.namespaces = new Namespaces(
                name, on, ComponentResourceOptions.builder().parent(this).build());
        var kinds = install(HelmAddOn.of(KINDS, HelmAddOn.values(KINDS), namespaces::of), childOptions());
        var volumes = object(
                YamlTemplate.of("objects/storage-class.yaml")
                        .with("keyArn", on.keys().of(KeyUse.VOLUMES)),
                "storage-class");
        var priority = object(YamlTemplate.of("objects/priority-class.yaml"), "priority-class");
        this.ready = Output.all(kinds.id(), volumes.id(), priority.id()).applyValue(all -> String.join(" ", all));
        registerOutputs(Map.of());
    }

    /**
     * Installs a chart that is pinned in {@code charts.yaml}, once its namespace is ready for it.
     *
     * @param values what differs from the chart's own
     */
    Release install(String chart, YamlTemplate values, CustomResourceOptions options) {
        return install(HelmAddOn.of(chart, values, this::namespace), options);
    }

    private Release install(HelmAddOn addOn, CustomResourceOptions options) {
        return addOn.install(name + "-release-" + addOn.name(), options);
    }

    private Output<String> namespace(String namespace) {
        return Output.tuple(namespaces.of(namespace), ready).applyValue(both -> both.t1);
    }

    private KubernetesObject object(YamlTemplate template, String logicalName) {
        return new KubernetesObject(name + "-" + logicalName, template, childOptions());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
