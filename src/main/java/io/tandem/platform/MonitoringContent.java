package io.tandem.platform;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * What Prometheus warns of and what Grafana shows: a PrometheusRule for each of {@code rules/*.yaml}, a dashboard for each
 * of {@code dashboards/*.json}. Made after the release that reads them, and gone before it.
 */
final class MonitoringContent extends ComponentResource {
    static final List<String> RULES = List.of("delivery", "nodes", "secrets", "traffic");
    static final List<String> DASHBOARDS = List.of("argo", "data", "nodes", "region", "request-path");

    /** A dashboard says what is not set by {@code null}. */
    private static final Gson JSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final String name;
    private final Resource release;

    MonitoringContent(String name, PlatformFoundation on, Resource release, ComponentResourceOptions options) {
        super("tandem:platform:MonitoringContent", name + "-monitoring-content", options);
        this.name = name;
        this.release = release;
        RULES.forEach(this::rules);
        DASHBOARDS.forEach(dashboard -> show(dashboard, content(dashboard, on)));
        on.goal().ifPresent(goal -> {
            var content = content("recovery", on)
                    .with("peerRegion", goal.twinRegion())
                    .with("rpoSeconds", goal.rpoSeconds())
                    .with("rpoText", String.valueOf(goal.rpoSeconds()));
            show("recovery", content);
        });
        registerOutputs(Map.of());
    }

    private static YamlTemplate content(String dashboard, PlatformFoundation on) {
        // JSON is YAML.
        var content = YamlTemplate.of("dashboards/" + dashboard + ".json");
        return content.hasBlank("region") ? content.with("region", on.site().region()) : content;
    }

    private void rules(String file) {
        var template = YamlTemplate.of("objects/rules.yaml").with("name", file);
        object(
                "rules-" + file,
                template.with("spec", YamlTemplate.of("rules/" + file + ".yaml").filled()));
    }

    private void show(String dashboard, YamlTemplate content) {
        Output<String> json = content.filled().applyValue(JSON::toJson);
        object(
                "dashboard-" + dashboard,
                YamlTemplate.of("objects/dashboard.yaml")
                        .with("name", dashboard)
                        .with("content", json));
    }

    private void object(String logicalName, YamlTemplate template) {
        new KubernetesObject(
                name + "-" + logicalName,
                template,
                CustomResourceOptions.builder().parent(this).dependsOn(release).build());
    }
}
