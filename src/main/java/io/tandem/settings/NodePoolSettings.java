package io.tandem.settings;

import java.util.List;

/**
 * One managed node group of the cluster.
 *
 * @param instanceTypes EC2 instance types, the preferred first
 * @param minSize fewest nodes
 * @param desiredSize nodes at creation; an autoscaler moves it later
 * @param maxSize most nodes
 * @param diskGiB size of each node's root volume in GiB
 */
public record NodePoolSettings(List<String> instanceTypes, int minSize, int desiredSize, int maxSize, int diskGiB) {
    public NodePoolSettings {
        instanceTypes = List.copyOf(instanceTypes);
    }
}
