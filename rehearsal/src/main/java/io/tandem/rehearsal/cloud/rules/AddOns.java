package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Set;

/** Add-ons of a cluster. https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html */
final class AddOns {
    /** AWS's own; those of the Marketplace have an underscore in their names. */
    private static final Set<String> KNOWN = Set.of(
            "adot",
            "amazon-cloudwatch-observability",
            "aws-ebs-csi-driver",
            "aws-efs-csi-driver",
            "aws-fsx-csi-driver",
            "aws-guardduty-agent",
            "aws-mountpoint-s3-csi-driver",
            "aws-network-flow-monitoring-agent",
            "aws-privateca-connector-for-kubernetes",
            "aws-secrets-store-csi-driver-provider",
            "cert-manager",
            "coredns",
            "eks-node-monitoring-agent",
            "eks-pod-identity-agent",
            "external-dns",
            "fluent-bit",
            "kube-proxy",
            "kube-state-metrics",
            "metrics-server",
            "prometheus-node-exporter",
            "snapshot-controller",
            "vpc-cni");

    /** Those that every new cluster has unmanaged, unless bootstrapSelfManagedAddons is false. */
    private static final Set<String> SELF_MANAGED = Set.of("vpc-cni", "kube-proxy", "coredns");

    /** Deployments, whose pods need a node. */
    private static final Set<String> NEED_NODES =
            Set.of("amazon-cloudwatch-observability", "aws-ebs-csi-driver", "coredns");

    private AddOns() {}

    static void known(Request request) {
        var name = request.text("addonName").orElse("");
        if (!KNOWN.contains(name) && !name.contains("_")) {
            throw new Refusal(
                    "InvalidParameterException",
                    "addonName: Addon '%s' is not supported, as far as the simulated cloud knows".formatted(name));
        }
    }

    static void version(Request request) {
        var cluster = Clusters.of(request).flatMap(found -> found.attribute("version"));
        request.text("addonVersion").ifPresent(version -> {
            boolean tooNew =
                    request.text("addonName").filter("kube-proxy"::equals).isPresent()
                            && cluster.filter(own -> Versions.minor(version) > Versions.minor(own))
                                    .isPresent();
            if (tooNew || !version.matches("v\\d+\\.\\d+\\.\\d+-eksbuild\\.\\d+")) {
                throw new Refusal(
                        "InvalidParameterException",
                        "addonVersion: Addon version specified, %s, is not supported with Kubernetes %s"
                                .formatted(version, cluster.orElse("")));
            }
        });
    }

    static void conflicts(Request request) {
        var name = request.text("addonName").filter(SELF_MANAGED::contains);
        boolean overwrites = request.text("resolveConflictsOnCreate")
                .or(() -> request.text("resolveConflicts"))
                .filter("OVERWRITE"::equals)
                .isPresent();
        boolean bootstraps = Clusters.of(request)
                .filter(cluster -> !Boolean.FALSE.equals(cluster.outputs().get("bootstrapSelfManagedAddons")))
                .isPresent();
        if (request.operation() == Operation.CREATE && name.isPresent() && bootstraps && !overwrites) {
            throw new Refusal(
                    "ConfigurationConflict",
                    "resolveConflictsOnCreate: waiting for EKS Add-On (%s:%s) create: unexpected state 'CREATE_FAILED', wanted target 'ACTIVE': Conflicts found when trying to apply. Will not continue due to resolve conflicts mode; the cluster came with its own %s, OVERWRITE takes it over"
                            .formatted(request.text("clusterName").orElse(""), name.get(), name.get()));
        }
    }

    static void nodes(Request request) {
        var name = request.text("addonName").filter(NEED_NODES::contains);
        boolean tolerates = request.text("configurationValues")
                .filter(values -> values.contains("tolerations"))
                .isPresent();
        if (request.operation() == Operation.CREATE
                && name.isPresent()
                && request.account().all(Types.NODE_GROUP, request.scope()).stream()
                        .noneMatch(group -> group.attribute("clusterName").equals(request.text("clusterName"))
                                && Numbers.whole(group.outputs(), "scalingConfig.desiredSize")
                                                .orElse(0)
                                        > 0
                                && (tolerates || takesAnyPod(group)))) {
            throw degraded(
                    request,
                    "addonName: InsufficientNumberOfReplicas: The add-on is unhealthy because it doesn't have the desired number of replicas; make it depend on a node group");
        }
    }

    /** What EKS's provider says after 20 minutes of an add-on whose pods do not run. */
    static Refusal degraded(Request request, String reason) {
        return new Refusal(
                "AddonDegraded",
                "%s; waiting for EKS Add-On (%s:%s) create: timeout while waiting for state to become 'ACTIVE' (last state: 'DEGRADED', timeout: 20m0s)"
                        .formatted(
                                reason,
                                request.text("clusterName").orElse(""),
                                request.text("addonName").orElse("")));
    }

    /** The add-ons of AWS tolerate {@code CriticalAddonsOnly} and no other taint. */
    private static boolean takesAnyPod(CloudResource group) {
        return Paths.all(group.outputs(), "taints").stream()
                .filter(Map.class::isInstance)
                .map(taint -> Paths.object((Map<?, ?>) taint))
                .allMatch(taint -> "CriticalAddonsOnly".equals(taint.get("key"))
                        || "PREFER_NO_SCHEDULE".equals(taint.get("effect")));
    }
}
