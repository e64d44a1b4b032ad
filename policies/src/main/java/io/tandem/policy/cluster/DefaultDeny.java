package io.tandem.policy.cluster;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which namespaces refuse what no policy allows. */
final class DefaultDeny {
    private DefaultDeny() {}

    static Verdict of(Subject namespace) {
        var all = namespace.stack();
        var stack = namespace.resource().stackName();
        if (all.once("stacks by namespace that denies", DefaultDeny::denying)
                .getOrDefault(namespace.at("metadata.name"), Set.of())
                .contains(stack)) {
            return Verdict.PASS;
        }
        return Verdict.fail("no NetworkPolicy is for all its pods and both directions")
                .ifKnown(all.all(Kinds.NETWORK_POLICY).stream()
                        .filter(policy -> policy.stackName().equals(stack))
                        .map(Placement::namespace)
                        .toArray(Value[]::new));
    }

    /** By namespace, the stacks whose clusters have a policy for all its pods and both directions. */
    private static Map<Value, Set<String>> denying(Stack stack) {
        return stack.all(Kinds.NETWORK_POLICY).stream()
                .filter(DefaultDeny::deniesEverything)
                .collect(Collectors.groupingBy(
                        Placement::namespace, Collectors.mapping(Resource::stackName, Collectors.toSet())));
    }

    private static boolean deniesEverything(Resource policy) {
        return policy.at("spec.podSelector").fields().isEmpty()
                && policy.at("spec.policyTypes").texts().containsAll(List.of("Ingress", "Egress"));
    }
}
