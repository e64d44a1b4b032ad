package io.tandem.platform;

import io.tandem.settings.PlatformSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the platform publishes: what a twin compares with its own.
 *
 * @param releases versions of the charts, by the names of their releases
 * @param values what identifies the values of each, before anything of the region is filled in
 * @param nodeCpus the most CPUs that Karpenter starts; 0 without it
 * @param services the team's services that have a role
 */
public record PlatformAccess(
        Map<String, String> releases, Map<String, String> values, int nodeCpus, List<String> services) {

    public PlatformAccess {
        releases = Map.copyOf(releases);
        values = Map.copyOf(values);
        services = List.copyOf(services);
    }

    /** Of these every platform has one. */
    private static final List<String> ALWAYS = List.of(
            "argo-cd",
            "argo-rollouts",
            "aws-for-fluent-bit",
            "aws-load-balancer-controller",
            "external-secrets",
            "kube-prometheus-stack",
            "metrics-server",
            "prometheus-operator-crds");

    /** What a platform will publish that is built by these settings. */
    public static PlatformAccess of(PlatformSettings settings) {
        Set<String> releases = new TreeSet<>(ALWAYS);
        boolean hasKarpenter = settings.autoscaler().equals(PlatformSettings.KARPENTER);
        releases.addAll(hasKarpenter ? List.of("karpenter", "karpenter-crd") : List.of(settings.autoscaler()));
        if (settings.externalDns()) {
            releases.add("external-dns");
        }
        if (settings.secretsStoreCsi()) {
            releases.addAll(SecretsDriver.CHARTS);
        }
        settings.velero().ifPresent(backup -> releases.add("velero"));
        return new PlatformAccess(
                releases.stream().collect(Collectors.toMap(Function.identity(), HelmAddOn::pinnedVersion)),
                ValuesDigest.of(releases),
                hasKarpenter ? settings.karpenter().cpus() : 0,
                settings.services().keySet().stream().sorted().toList());
    }
}
