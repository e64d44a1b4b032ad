package io.tandem.cluster;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

/**
 * What all node pools of a cluster have in common.
 *
 * @param version the Kubernetes version of the nodes
 * @param roleArn the role of the nodes
 * @param subnetIds the private subnets, one in each zone
 * @param volumesKeyArn the key of the nodes' disks
 * @param tags what instances, disks and network interfaces are tagged with
 */
record NodeFoundation(
        ClusterAccess cluster,
        String version,
        Output<String> roleArn,
        Output<List<String>> subnetIds,
        Output<String> volumesKeyArn,
        Map<String, String> tags) {}
