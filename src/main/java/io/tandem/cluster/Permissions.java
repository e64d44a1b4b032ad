package io.tandem.cluster;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

/**
 * What a workload's role may do.
 *
 * @param managedPolicyArns policies of AWS
 * @param policies policies of our own, JSON by a name that is stable over time
 */
public record Permissions(List<String> managedPolicyArns, Map<String, Output<String>> policies) {
    public Permissions {
        managedPolicyArns = List.copyOf(managedPolicyArns);
        policies = Map.copyOf(policies);
    }
}
