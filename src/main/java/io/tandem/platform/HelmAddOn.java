package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.kubernetes.helm.v3.inputs.RepositoryOptsArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A Helm chart of the platform, as it is installed.
 *
 * @param name of the release; always given, for an unnamed release and all its objects get a random name
 * @param chart its name in the repository, or an OCI address
 * @param version the chart's, pinned
 * @param repository URL of the repository; none for an OCI address
 * @param namespace where it runs, known when it is there
 * @param values what differs from the chart's own
 * @param timeoutSeconds how long everything may take to be ready
 */
record HelmAddOn(
        String name,
        String chart,
        String version,
        Optional<String> repository,
        Output<String> namespace,
        Output<Map<String, Object>> values,
        int timeoutSeconds) {
    private static final YamlTemplate PINS = YamlTemplate.of("charts.yaml");

    /**
     * The chart that is pinned under a name in {@code charts.yaml}.
     *
     * @param namespaces by name, each known when charts may be installed there
     */
    static HelmAddOn of(String name, YamlTemplate values, Function<String, Output<String>> namespaces) {
        var pin = PINS.object(name);
        return new HelmAddOn(
                name,
                pin.text("chart"),
                pin.text("version"),
                pin.optionalText("repository"),
                namespaces.apply(pin.text("namespace")),
                values.filled(),
                Integer.parseInt(pin.text("seconds")));
    }

    static String pinnedVersion(String name) {
        return PINS.object(name).text("version");
    }

    /** The values of a release, to be filled in. */
    static YamlTemplate values(String name) {
        return YamlTemplate.of("values/" + name + ".yaml");
    }

    /**
     * Installs it and waits until it is ready, for others ask its webhooks and kinds at once. What failed is taken away
     * again, so that the next {@code up} installs it anew instead of upgrading a wreck.
     */
    Release install(String logicalName, CustomResourceOptions options) {
        var args = ReleaseArgs.builder()
                .name(name)
                .chart(chart)
                .version(version)
                .namespace(namespace)
                .values(values)
                .atomic(true)
                .timeout(timeoutSeconds)
                // The kinds of Karpenter have a chart of their own, which upgrades them.
                .skipCrds(name.equals("karpenter"));
        repository.ifPresent(url ->
                args.repositoryOpts(RepositoryOptsArgs.builder().repo(url).build()));
        return new Release(logicalName, args.build(), options);
    }
}
