package io.tandem.cluster;

import com.pulumi.core.Output;

/**
 * How to reach the cluster and be trusted by it.
 *
 * @param name physical name of the cluster
 * @param oidcProviderArn the IAM provider that vouches for the cluster's service accounts
 * @param oidcIssuer who signs service-account tokens, without {@code https://}
 * @param kubeconfigJson a secret; it names no credentials, but says where the cluster is
 * @param securityGroupId the group EKS made for control plane and nodes
 */
public record ClusterAccess(
        String name,
        Output<String> oidcProviderArn,
        Output<String> oidcIssuer,
        Output<String> kubeconfigJson,
        Output<String> securityGroupId) {}
