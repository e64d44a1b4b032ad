package io.tandem.settings;

import java.util.List;

/**
 * The cluster room's settings.
 *
 * @param version the Kubernetes version, such as {@code 1.35}
 * @param publicAccessCidrs ranges that reach the public endpoint; none turns that endpoint off
 * @param administrators ARNs of the IAM principals that administer the cluster
 * @param logRetentionDays days that control-plane logs are kept
 * @param system the node group of what runs the cluster
 * @param workload the node group of the team's work
 * @param addOns the pinned add-ons
 */
public record ClusterSettings(
        String version,
        List<String> publicAccessCidrs,
        List<String> administrators,
        int logRetentionDays,
        NodePoolSettings system,
        NodePoolSettings workload,
        AddOnVersions addOns) {
    public ClusterSettings {
        publicAccessCidrs = List.copyOf(publicAccessCidrs);
        administrators = List.copyOf(administrators);
    }
}
