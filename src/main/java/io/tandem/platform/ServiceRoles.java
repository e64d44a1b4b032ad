package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.cluster.Permissions;
import io.tandem.cluster.ServiceAccount;
import io.tandem.cluster.WorkloadRole;
import io.tandem.data.BucketAccess;
import io.tandem.keys.KeyUse;
import io.tandem.settings.ServiceSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A role for each service of the team, with the datasets, tables and secrets that settings name and no others. Only the service
 * account of the service's name, in the namespace of its name, takes it. Publishes {@link #arns()}.
 */
final class ServiceRoles extends ComponentResource {
    private final PlatformFoundation on;
    private final Map<String, Output<String>> arns = new LinkedHashMap<>();

    ServiceRoles(
            String name,
            Map<String, ServiceSettings> services,
            PlatformFoundation on,
            ComponentResourceOptions options) {
        super("tandem:platform:ServiceRoles", name + "-services", options);
        this.on = on;
        services.forEach((service, settings) -> {
            var role = new WorkloadRole(
                    name + "-service-" + service,
                    new ServiceAccount(service, service),
                    on.cluster(),
                    permissions(settings),
                    ComponentResourceOptions.builder().parent(this).build());
            arns.put(service, role.arn());
        });
        registerOutputs(Map.of());
    }

    /** By the services' names. */
    Map<String, Output<String>> arns() {
        return arns;
    }

    private Permissions permissions(ServiceSettings service) {
        Map<String, Output<String>> policies = new LinkedHashMap<>();
        service.reads().forEach(dataset -> policies.put("reads-" + dataset, dataset("dataset-read", dataset)));
        service.writes().forEach(dataset -> policies.put("writes-" + dataset, dataset("dataset-write", dataset)));
        service.tables().forEach(table -> policies.put("table-" + table, table(table)));
        service.secrets().forEach(secret -> policies.put("secret-" + secret, secret(secret)));
        return new Permissions(List.of(), policies);
    }

    private Output<String> dataset(String policy, String dataset) {
        BucketAccess bucket = Objects.requireNonNull(on.data().datasets().get(dataset));
        return PolicyFile.of(policy)
                .in(on.site())
                .with("bucketArn", bucket.arn())
                .with("keyArn", bucket.keyArn())
                .json();
    }

    private Output<String> secret(String secret) {
        return PolicyFile.of("secret")
                .in(on.site())
                .with(
                        "secretArn",
                        Objects.requireNonNull(on.data().secrets().get(secret)).arn())
                .with("keyArn", on.keys().of(KeyUse.SECRETS))
                .json();
    }

    private Output<String> table(String table) {
        return PolicyFile.of("table")
                .in(on.site())
                .with(
                        "tableArn",
                        Objects.requireNonNull(on.data().tables().get(table)).arn())
                .with("keyArn", on.keys().of(KeyUse.TABLES))
                .json();
    }
}
