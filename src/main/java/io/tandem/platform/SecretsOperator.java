package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.cluster.ServiceAccount;
import io.tandem.cluster.WorkloadRole;
import io.tandem.keys.KeyUse;
import java.util.Map;

/**
 * The External Secrets Operator and its store: secrets of this environment, out of this region. Its role reads no others.
 * Whoever makes an ExternalSecret waits for the store; publishes {@link #storeName()}.
 *
 * @see <a href="https://external-secrets.io/latest/provider/aws-secrets-manager/">its documentation</a>
 */
final class SecretsOperator extends ComponentResource {
    private static final String CHART = "external-secrets";

    private final Output<String> storeName;

    SecretsOperator(String name, PlatformFoundation on, Basis basis, ComponentResourceOptions options) {
        super("tandem:platform:SecretsOperator", name + "-" + CHART, options);
        var policy = PolicyFile.of(CHART)
                .in(on.site())
                .with("account", on.site().account())
                .with("name", name)
                .with("keyArn", on.keys().of(KeyUse.SECRETS));
        var role = new WorkloadRole(
                name + "-" + CHART,
                new ServiceAccount(CHART, CHART),
                on.cluster(),
                policy.permissions("secrets"),
                ComponentResourceOptions.builder().parent(this).build());
        var release = basis.install(
                CHART,
                HelmAddOn.values(CHART).with("roleArn", role.arn()),
                childOptions().dependsOn(role).build());
        // Its webhook answers only now, and has to answer when the store goes, too.
        this.storeName = new KubernetesObject(
                        name + "-secret-store",
                        YamlTemplate.of("objects/secret-store.yaml")
                                .with("region", on.site().region()),
                        childOptions().dependsOn(release).build())
                .id();
        registerOutputs(Map.of("storeName", storeName));
    }

    /** The store's name, known when secrets can be asked for. */
    Output<String> storeName() {
        return storeName;
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
