package io.tandem.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One managed node group of the cluster.
 *
 * @param instanceTypes EC2 instance types, the preferred first; 1 to 20
 * @param minSize fewest nodes
 * @param desiredSize nodes at creation; an autoscaler moves it later
 * @param maxSize most nodes, 1 to 450
 * @param diskGiB size of each node's root volume in GiB, 20 to 16384
 */
public record NodePoolSettings(List<String> instanceTypes, int minSize, int desiredSize, int maxSize, int diskGiB) {
    private static final Legal<String> INSTANCE_TYPE = Legal.matching(
            "an EC2 instance type, such as m7i.large",
            Pattern.compile("[a-z][a-z0-9-]*\\.(nano|micro|small|medium|large|\\d*xlarge|metal(-\\d+xl)?)"));

    /** Nodes per group: https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html */
    private static final Legal<Integer> SIZE = Legal.between(0, 450);

    /** EKS wants 20 GiB for its images, gp3 ends at 16 TiB. */
    private static final Legal<Integer> DISK_GIB = Legal.between(20, 16384);

    public NodePoolSettings {
        instanceTypes = List.copyOf(instanceTypes);
        new Rules()
                .checkEach("instanceTypes", instanceTypes, INSTANCE_TYPE)
                .check("instanceTypes", instanceTypes, Legal.count(1, 20, "instance types"))
                .check("instanceTypes", instanceTypes, Legal.distinct())
                .check("minSize", minSize, SIZE)
                .check("desiredSize", desiredSize, SIZE)
                .check("maxSize", maxSize, Legal.between(1, 450))
                .check(minSize <= desiredSize && desiredSize <= maxSize, outOfOrder(minSize, desiredSize, maxSize))
                .check("diskGiB", diskGiB, DISK_GIB)
                .enforce();
    }

    static NodePoolSettings read(Section in, NodePoolSettings defaults) {
        return new NodePoolSettings(
                in.texts("instanceTypes").orElse(defaults.instanceTypes),
                in.integer("minSize").orElse(defaults.minSize),
                in.integer("desiredSize").orElse(defaults.desiredSize),
                in.integer("maxSize").orElse(defaults.maxSize),
                in.integer("diskGiB").orElse(defaults.diskGiB));
    }

    private static Problem outOfOrder(int minSize, int desiredSize, int maxSize) {
        return new Problem(
                List.of("desiredSize", "minSize", "maxSize"),
                "%d (minSize %d, maxSize %d)".formatted(desiredSize, minSize, maxSize),
                "must be minSize to maxSize");
    }
}
