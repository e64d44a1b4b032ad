package io.tandem.policy.recovery;

import static io.tandem.policy.aws.Types.NODE_GROUP;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many vCPUs a cluster can grow to: its node groups at their largest, and what Karpenter's node pools may add,
 * which is without end for a pool without a limit.
 * The size in a type's name says its vCPUs, from {@code large} on.
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
final class Processors {
    static final String NODE_POOL = "kubernetes:karpenter.sh/v1:NodePool";
    private static final Pattern EXTRA_LARGE = Pattern.compile(".*\\.(?:metal-)?(\\d{0,3})xl(?:arge)?");
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,15}(?:\\.\\d+)?)([mk])");
    private static final double MILLI = 0.001;
    private static final double KILO = 1000;
    private static final int OF_LARGE = 2;
    private static final int OF_EXTRA_LARGE = 4;

    private Processors() {}

    /** Of all node groups and pools of the cluster's stack. */
    static double most(Stack stack, Resource cluster) {
        return parts(stack, cluster).stream().mapToDouble(Processors::most).sum();
    }

    /** What the sum depends on. */
    static Value[] values(Stack stack, Resource cluster) {
        return parts(stack, cluster).stream()
                .flatMap(part -> Stream.of("instanceTypes", "scalingConfig", "spec.limits")
                        .map(part::at))
                .toArray(Value[]::new);
    }

    private static List<Resource> parts(Stack stack, Resource cluster) {
        return stack.all(List.of(NODE_GROUP, NODE_POOL))
                .filter(part -> part.stackName().equals(cluster.stackName()))
                .toList();
    }

    private static double most(Resource part) {
        if (part.type().equals(NODE_POOL)) {
            return quantity(part.at("spec.limits.cpu"));
        }
        // Any of the types may be what there is: the smallest counts.
        double smallest = part.at("instanceTypes").texts().stream()
                .mapToDouble(Processors::of)
                .min()
                .orElse(OF_LARGE);
        return smallest * part.at("scalingConfig.maxSize").number().orElse(0);
    }

    /** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
    static double quantity(Value limit) {
        if (limit.number().isPresent()) {
            return limit.number().getAsDouble();
        }
        var quantity = limit.text().map(QUANTITY::matcher).filter(Matcher::matches);
        // What Kubernetes would not read either bounds nothing that this rule could tell.
        return quantity.map(of -> Double.parseDouble(of.group(1)) * (of.group(2).equals("m") ? MILLI : KILO))
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The vCPUs of an instance type; of sizes below {@code large} and of whole machines as few as of {@code large}. */
    static int of(String instanceType) {
        var size = EXTRA_LARGE.matcher(instanceType);
        if (!size.matches()) {
            return OF_LARGE;
        }
        return OF_EXTRA_LARGE * (size.group(1).isEmpty() ? 1 : Integer.parseInt(size.group(1)));
    }
}
