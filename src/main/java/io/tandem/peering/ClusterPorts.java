package io.tandem.peering;

import com.pulumi.core.Output;
import io.tandem.cluster.ClusterAccess;
import io.tandem.settings.AddOnVersions;
import io.tandem.settings.ClusterSettings;
import java.util.List;

/**
 * What a region publishes of its cluster.
 *
 * @param clusterName what {@code aws eks update-kubeconfig --name} wants
 * @param oidcProviderArn what roles for the cluster's service accounts trust
 * @param workloadDesiredNodes how many nodes carry the team's work, and so what the twin has to grow to
 * @param workloadMaxNodes how far the workload pool can grow, and so what the twin has to be able to carry
 */
public record ClusterPorts(
        String clusterName,
        Output<String> oidcProviderArn,
        String kubernetesVersion,
        AddOnVersions addOnVersions,
        List<String> systemInstanceTypes,
        List<String> workloadInstanceTypes,
        int workloadDesiredNodes,
        int workloadMaxNodes) {

    static ClusterPorts of(ClusterSettings settings, ClusterAccess cluster) {
        return new ClusterPorts(
                cluster.name(),
                cluster.oidcProviderArn(),
                settings.version(),
                settings.addOns(),
                settings.system().instanceTypes(),
                settings.workload().instanceTypes(),
                settings.workload().desiredSize(),
                settings.workload().maxSize());
    }
}
