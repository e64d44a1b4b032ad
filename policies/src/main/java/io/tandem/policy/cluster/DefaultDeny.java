package io.tandem.policy.cluster;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which namespaces refuse what no policy allows. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
final class DefaultDeny {
    /** By direction, the list of what a policy allows. */
    private static final Map<String, String> DIRECTIONS = Map.of("Ingress", "spec.ingress", "Egress", "spec.egress");

    private record Place(Value namespace, String stack) {
        static Place of(Resource policy) {
            return new Place(Placement.namespace(policy), policy.stackName());
        }
    }

    private DefaultDeny() {}

    static Verdict of(Subject namespace) {
        var place =
                new Place(namespace.at("metadata.name"), namespace.resource().stackName());
        var denied = namespace
                .stack()
                .once("directions that namespaces deny", DefaultDeny::denied)
                .getOrDefault(place, Set.of());
        var open = DIRECTIONS.keySet().stream()
                .filter(direction -> !denied.contains(direction))
                .sorted()
                .toList();
        return Verdict.passIf(
                        open.isEmpty(),
                        "no NetworkPolicy refuses " + String.join(" and ", open) + " of all its pods, without rules")
                .ifKnown(deciding(namespace, place));
    }

    /** One policy may deny both directions, or one policy each. */
    private static Map<Place, Set<String>> denied(Stack stack) {
        return stack.all(Kinds.NETWORK_POLICY).stream()
                .collect(Collectors.groupingBy(
                        Place::of, Collectors.flatMapping(DefaultDeny::directions, Collectors.toSet())));
    }

    /** What a policy for all pods says it is about, and allows nothing of. */
    private static Stream<String> directions(Resource policy) {
        var pods = policy.at("spec.podSelector");
        return DIRECTIONS.keySet().stream()
                .filter(direction -> !pods.isUnknown() && pods.fields().isEmpty())
                .filter(policy.at("spec.policyTypes").texts()::contains)
                .filter(direction -> isEmpty(policy.at(DIRECTIONS.getOrDefault(direction, ""))));
    }

    private static boolean isEmpty(Value rules) {
        return !rules.isUnknown() && rules.items().isEmpty();
    }

    /** What could yet show that the namespace is closed. */
    private static Value[] deciding(Subject namespace, Place place) {
        return namespace.stack().all(Kinds.NETWORK_POLICY).stream()
                .filter(policy -> policy.stackName().equals(place.stack()))
                .filter(policy -> Placement.namespace(policy).isUnknown()
                        || Place.of(policy).equals(place))
                .flatMap(policy -> Stream.concat(
                        Stream.of(
                                Placement.namespace(policy),
                                policy.at("spec.podSelector"),
                                policy.at("spec.policyTypes")),
                        DIRECTIONS.values().stream().map(policy::at).filter(Value::isUnknown)))
                .toArray(Value[]::new);
    }
}
