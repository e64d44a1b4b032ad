package io.tandem.cluster;

import com.pulumi.core.Output;

/**
 * How to reach the cluster and be trusted by it.
 *
 * @param name physical name of the cluster
 * @param oidcProviderArn the IAM provider that vouches for the cluster's service accounts
 * @param oidcIssuer who signs service-account tokens, without {@code https://}
 * @param kubeconfigJson a secret; it names no credentials, but says where the cluster is. Known once pods can run: when
 *     the system nodes, the network and names are there
 * @param securityGroupId the group EKS made for control plane and nodes
 * @param nodeRoleArn the role of nodes, which may join the cluster
 */
public record ClusterAccess(
        String name,
        Output<String> oidcProviderArn,
        Output<String> oidcIssuer,
        Output<String> kubeconfigJson,
        Output<String> securityGroupId,
        Output<String> nodeRoleArn) {

    /** The same, with a kubeconfig that is not known before what pods need. */
    ClusterAccess after(Output<String> needed) {
        var kubeconfig =
                Output.tuple(kubeconfigJson, needed).applyValue(both -> both.t1).asSecret();
        return new ClusterAccess(name, oidcProviderArn, oidcIssuer, kubeconfig, securityGroupId, nodeRoleArn);
    }
}
