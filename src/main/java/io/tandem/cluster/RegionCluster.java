package io.tandem.cluster;

import com.pulumi.aws.eks.Addon;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.tandem.keys.KeyArns;
import io.tandem.keys.KeyUse;
import io.tandem.keys.Site;
import io.tandem.network.Placement;
import io.tandem.settings.AddOnVersions;
import io.tandem.settings.ClusterSettings;
import io.tandem.settings.ContainerInsightsSettings;
import io.tandem.settings.NodePoolSettings;
import java.util.List;
import java.util.Map;

/**
 * The cluster of a region with its nodes and add-ons. Needs private subnets with a way to AWS's services, and the keys
 * of logs, cluster and volumes; publishes {@link #access()}.
 *
 * <p>Its options must hand over the AWS provider by {@code providers}, for the eks component cannot inherit it.
 */
public final class RegionCluster extends ComponentResource {
    private final String name;
    private final ClusterAccess access;

    public RegionCluster(
            String name,
            ClusterSettings settings,
            Placement placement,
            KeyArns keys,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:cluster:RegionCluster", name, options);
        this.name = name;
        var planeOptions = partOptions().providers(options.getProviders()).build();
        var plane = new ControlPlane(name, settings, placement, keys, site, planeOptions);
        var nodeRole = new NodeRole(name, partOptions().build());
        var plain = plane.access(nodeRole.arn());
        var foundation = new NodeFoundation(
                plain,
                settings.version(),
                nodeRole.arn(),
                placement.nodeSubnetIds(),
                keys.of(KeyUse.VOLUMES),
                site.tags());
        var before = List.<Resource>of(
                nodeRole,
                networkAddOn(settings.addOns(), plain, plane),
                addOn(AddOn.plain("kube-proxy", settings.addOns().kubeProxy()), plane),
                addOn(AddOn.plain("eks-pod-identity-agent", settings.addOns().podIdentityAgent()), plane));
        var system = pool("system", settings.system(), foundation, before);
        pool("workload", settings.workload(), foundation, before);
        var names = addOn(AddOn.plain("coredns", settings.addOns().coreDns()), system);
        volumesAddOn(settings.addOns(), plain, keys.of(KeyUse.VOLUMES), system);
        settings.containerInsights()
                .ifPresent(insights -> insightsAddOn(insights, plain, keys.of(KeyUse.LOGS), site, system));
        this.access = plain.after(names.arn());
        registerOutputs(Map.of("oidcProviderArn", access.oidcProviderArn()));
    }

    public ClusterAccess access() {
        return access;
    }

    private NodePool pool(String tier, NodePoolSettings settings, NodeFoundation foundation, List<Resource> before) {
        return new NodePool(
                name, tier, settings, foundation, before, partOptions().build());
    }

    private Addon networkAddOn(AddOnVersions versions, ClusterAccess access, ControlPlane plane) {
        var role = new WorkloadRole(
                name + "-vpc-cni",
                new ServiceAccount("kube-system", "aws-node"),
                access,
                new Permissions(List.of("arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"), Map.of()),
                partOptions().build());
        var addOn = AddOn.plain("vpc-cni", versions.vpcCni()).configured().withRole(role.arn());
        return addOn(addOn, plane, role);
    }

    private void volumesAddOn(AddOnVersions versions, ClusterAccess access, Output<String> keyArn, NodePool system) {
        var role = new WorkloadRole(
                name + "-ebs-csi",
                new ServiceAccount("kube-system", "ebs-csi-controller-sa"),
                access,
                new Permissions(
                        List.of("arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy"),
                        Map.of("volumes-key", keyArn.applyValue(VolumesKeyUse::json))),
                partOptions().build());
        var addOn = AddOn.plain("aws-ebs-csi-driver", versions.ebsCsiDriver()).withRole(role.arn());
        addOn(addOn, system, role);
    }

    private void insightsAddOn(
            ContainerInsightsSettings settings,
            ClusterAccess access,
            Output<String> keyArn,
            Site site,
            NodePool system) {
        var log = new PerformanceLog(
                name,
                settings.logRetentionDays(),
                access,
                keyArn,
                site,
                partOptions().build());
        var addOn = AddOn.plain("amazon-cloudwatch-observability", settings.version())
                .configured()
                .withRole(log.writerArn());
        addOn(addOn, system, log);
    }

    /** @param after the nodes an add-on runs on, or the control plane; and its role, whose ARN says nothing of policies */
    private Addon addOn(AddOn addOn, Resource... after) {
        return new Addon(
                name + "-" + addOn.name(),
                addOn.args(name),
                CustomResourceOptions.builder().parent(this).dependsOn(after).build());
    }

    private ComponentResourceOptions.Builder partOptions() {
        return ComponentResourceOptions.builder().parent(this);
    }
}
