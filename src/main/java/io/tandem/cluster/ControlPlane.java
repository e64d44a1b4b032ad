package io.tandem.cluster;

import static java.util.stream.Collectors.toMap;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.eks.Cluster;
import com.pulumi.eks.ClusterArgs;
import com.pulumi.eks.inputs.AccessEntryArgs;
import com.pulumi.eks.inputs.AccessPolicyAssociationAccessScopeArgs;
import com.pulumi.eks.inputs.AccessPolicyAssociationArgs;
import com.pulumi.eks.inputs.CoreDnsAddonOptionsArgs;
import com.pulumi.eks.inputs.KubeProxyAddonOptionsArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyArns;
import io.tandem.keys.KeyUse;
import io.tandem.keys.Site;
import io.tandem.network.Placement;
import io.tandem.settings.ClusterSettings;
import java.util.Map;

/**
 * The cluster's API and what it trusts: EKS's control plane, its logs, its OIDC provider and who administers it.
 * Add-ons and nodes are made by the room, where their order is seen.
 */
final class ControlPlane extends ComponentResource {
    private static final String ADMINISTRATION = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";

    private final String name;
    private final Cluster cluster;

    ControlPlane(
            String name,
            ClusterSettings settings,
            Placement placement,
            KeyArns keys,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:cluster:ControlPlane", name, options);
        this.name = name;
        var logs = logs(settings.logRetentionDays(), keys.of(KeyUse.LOGS));
        this.cluster = new Cluster(
                name,
                args(settings, placement, keys, logs),
                ComponentResourceOptions.builder()
                        .parent(this)
                        // A remote component does not inherit its parent's providers.
                        .providers(options.getProviders())
                        .protect(site.protection())
                        .build());
        registerOutputs(Map.of("securityGroupId", cluster.clusterSecurityGroupId()));
    }

    ClusterAccess access(Output<String> nodeRoleArn) {
        return new ClusterAccess(
                name,
                cluster.oidcProviderArn(),
                cluster.oidcIssuer(),
                cluster.kubeconfigJson().asSecret(),
                cluster.clusterSecurityGroupId(),
                nodeRoleArn);
    }

    private LogGroup logs(int retentionDays, Output<String> keyArn) {
        return new LogGroup(
                name + "-control-plane-logs",
                LogGroupArgs.builder()
                        .name("/aws/eks/" + name + "/cluster")
                        .kmsKeyId(keyArn)
                        .retentionInDays(retentionDays)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
    }

    private ClusterArgs args(ClusterSettings settings, Placement placement, KeyArns keys, LogGroup logs) {
        var args = ClusterArgs.builder()
                // EKS makes the log group itself, without key and retention, where it finds none. So the group comes
                // before
                // the cluster and goes after it; only data orders what is inside a remote component.
                .name(logs.name().applyValue(group -> name))
                .version(settings.version())
                .vpcId(placement.vpcId())
                .privateSubnetIds(placement.privateSubnetIds())
                .endpointPrivateAccess(true)
                .endpointPublicAccess(!settings.publicAccessCidrs().isEmpty())
                .authenticationMode("API")
                .accessEntries(settings.administrators().stream()
                        .collect(toMap(ControlPlane::entryName, ControlPlane::administrator)))
                .encryptionConfigKeyArn(keys.of(KeyUse.CLUSTER))
                .enabledClusterLogTypes("api", "audit", "authenticator", "controllerManager", "scheduler")
                .createOidcProvider(true);
        if (!settings.publicAccessCidrs().isEmpty()) {
            args.publicAccessCidrs(settings.publicAccessCidrs());
        }
        return withoutDefaults(args).build();
    }

    /** The component's own node group, security groups and add-ons: the room makes its own, pinned. */
    private static ClusterArgs.Builder withoutDefaults(ClusterArgs.Builder args) {
        return args.skipDefaultNodeGroup(true)
                .skipDefaultSecurityGroups(true)
                .useDefaultVpcCni(true)
                .corednsAddonOptions(
                        CoreDnsAddonOptionsArgs.builder().enabled(false).build())
                .kubeProxyAddonOptions(
                        KubeProxyAddonOptionsArgs.builder().enabled(false).build());
    }

    /** The ARN without its account, which is always our own: {@code role/Administrator}. */
    private static String entryName(String principalArn) {
        return principalArn.substring(principalArn.lastIndexOf(':') + 1);
    }

    private static AccessEntryArgs administrator(String principalArn) {
        return AccessEntryArgs.builder()
                .principalArn(principalArn)
                .accessPolicies(Map.of(
                        "administration",
                        AccessPolicyAssociationArgs.builder()
                                .policyArn(ADMINISTRATION)
                                .accessScope(AccessPolicyAssociationAccessScopeArgs.builder()
                                        .type("cluster")
                                        .build())
                                .build()))
                .build();
    }
}
