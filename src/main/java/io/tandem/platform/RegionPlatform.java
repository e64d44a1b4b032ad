package io.tandem.platform;

import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.edge.EdgeAccess;
import io.tandem.settings.PlatformSettings;
import java.util.Map;

/**
 * What a region's cluster runs for the team: volumes and namespaces, what binds pods to the load balancer, secrets, nodes
 * on demand, metrics, logs, and at last what delivers from Git. Needs a cluster whose nodes are there; publishes
 * {@link #access()}.
 *
 * <p>It is taken down the other way round, while what each part needs is still there. When the cluster itself is gone,
 * what was in it can only be forgotten: without {@code tandem:protection} a refresh does that. A protected stack leaves
 * the choice to {@code PULUMI_K8S_DELETE_UNREACHABLE}: a cluster that is silent for an hour is not gone.
 */
public final class RegionPlatform extends ComponentResource {
    /** The SDK's own plugin is of 2023. */
    private static final String PROVIDER_VERSION = "4.34.2";

    private final String name;
    private final PlatformSettings settings;
    private final PlatformFoundation on;
    private final ComponentResourceOptions inCluster;
    private final PlatformAccess access;

    public RegionPlatform(
            String name, PlatformSettings settings, PlatformFoundation on, ComponentResourceOptions options) {
        super("tandem:platform:RegionPlatform", name, options);
        this.name = name;
        this.settings = settings;
        this.on = on;
        this.inCluster = ComponentResourceOptions.builder()
                .parent(this)
                .providers(cluster())
                .build();
        var basis = new Basis(name, on, inCluster);
        plain("metrics-server", basis);
        plain("argo-rollouts", basis);
        var bindings = new LoadBalancerController(name, on, basis, inCluster).release();
        var store = new SecretsOperator(name, on, basis, inCluster).storeName();
        nodes(basis);
        new Monitoring(name, settings.monitoring(), store, on, basis, inCluster);
        new LogShipping(name, settings.logRetentionDays(), on, basis, inCluster);
        if (settings.externalDns()) {
            EdgeAccess edge = on.edge().orElseThrow();
            new RecordWriter(name, edge, on, basis, inCluster);
        }
        if (settings.secretsStoreCsi()) {
            new SecretsDriver(name, basis, inCluster);
        }
        settings.velero().ifPresent(backup -> new ClusterBackup(name, backup, on, basis, inCluster));
        var roles = new ServiceRoles(name, settings.services(), on, inCluster).arns();
        var contract = new GitContract(name, settings.argoCd(), roles, store, on);
        new ArgoCd(name, settings.argoCd(), store, contract, bindings, on, basis, inCluster);
        this.access = PlatformAccess.of(settings);
        registerOutputs(Map.of());
    }

    public PlatformAccess access() {
        return access;
    }

    private Provider cluster() {
        var args =
                ProviderArgs.builder().kubeconfig(on.cluster().kubeconfigJson()).enableServerSideApply(true);
        if (!on.site().protection()) {
            args.deleteUnreachable(true);
        }
        return new Provider(
                name + "-cluster",
                args.build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .version(PROVIDER_VERSION)
                        .build());
    }

    /** What takes pods that wait for a node. */
    private void nodes(Basis basis) {
        if (settings.autoscaler().equals(PlatformSettings.KARPENTER)) {
            new Karpenter(name, settings.karpenter(), on, basis, inCluster);
        } else {
            new NodeGroupScaling(name, on, basis, inCluster);
        }
    }

    /** A chart that needs nothing of AWS. */
    private void plain(String chart, Basis basis) {
        var options = CustomResourceOptions.builder()
                .parent(this)
                .provider(inCluster.getProviders().get(0))
                .build();
        basis.install(chart, HelmAddOn.values(chart), options);
    }
}
