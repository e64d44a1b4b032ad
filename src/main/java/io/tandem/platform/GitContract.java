package io.tandem.platform;

import com.pulumi.core.Output;
import io.tandem.data.BucketAccess;
import io.tandem.data.DatabaseAccess;
import io.tandem.data.TableAccess;
import io.tandem.edge.EdgeAccess;
import io.tandem.settings.ArgoCdSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What Git may know of the region, as {@code gitops/contract.yaml} lists it: labels and annotations of the secret that
 * names the cluster to Argo CD. None of it is secret.
 *
 * @param argoCd where Git is
 * @param workloadRoleArns roles of the team's services, by their names
 */
record GitContract(
        String name,
        ArgoCdSettings argoCd,
        Map<String, Output<String>> workloadRoleArns,
        Output<String> storeName,
        PlatformFoundation on) {
    static final String PREFIX = "tandem.io/";

    Map<String, String> labels() {
        return Map.of(
                "argocd.argoproj.io/secret-type",
                "cluster",
                PREFIX + "region",
                on.site().region(),
                PREFIX + "role",
                on.role().name().toLowerCase(Locale.ROOT),
                PREFIX + "environment",
                on.environment());
    }

    Output<Map<String, String>> annotations() {
        Map<String, Output<String>> keys = new LinkedHashMap<>();
        keys.put("git-url", Output.of(argoCd.repository()));
        keys.put("git-revision", Output.of(argoCd.revision()));
        keys.put("account", Output.of(on.site().account()));
        keys.put("cluster", Output.of(on.cluster().name()));
        keys.put("domain", Output.of(on.edge().map(EdgeAccess::domain).orElse("")));
        keys.put("vpc-id", on.network().vpcId());
        keys.put("vpc-cidr", Output.of(on.network().vpcCidr().toString()));
        keys.put("registry", Output.of(registry()));
        keys.put("monitoring-namespace", Output.of("monitoring"));
        keys.put("prometheus-url", Output.of("http://kube-prometheus-stack-prometheus.monitoring.svc:9090"));
        keys.put("secret-store", storeName);
        keys.put("secret-prefix", Output.of(name + "/"));
        keys.put(
                "database-host",
                on.data().database().map(DatabaseAccess::address).orElse(Output.of("")));
        each("dataset-", on.data().datasets(), BucketAccess::bucket, keys);
        each("table-", on.data().tables(), TableAccess::table, keys);
        each("target-group-", on.edge().map(EdgeAccess::targetGroupArns).orElse(Map.of()), arn -> arn, keys);
        each("workload-role-", workloadRoleArns, arn -> arn, keys);
        return together(keys);
    }

    private String registry() {
        return "%s.dkr.ecr.%s.amazonaws.com/%s"
                .formatted(on.site().account(), on.site().region(), name);
    }

    private static <T> void each(
            String prefix, Map<String, T> from, Function<T, Output<String>> value, Map<String, Output<String>> into) {
        from.forEach((entry, access) -> into.put(prefix + entry, value.apply(access)));
    }

    private static Output<Map<String, String>> together(Map<String, Output<String>> keys) {
        var names = keys.keySet().stream().toList();
        return Output.all(keys.values().stream().toList()).applyValue(values -> {
            Map<String, String> annotations = new LinkedHashMap<>();
            names.forEach(key -> annotations.put(PREFIX + key, values.get(annotations.size())));
            return annotations;
        });
    }
}
