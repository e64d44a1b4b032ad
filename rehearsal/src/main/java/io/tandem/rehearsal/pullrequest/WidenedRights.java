package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy that allows more, or denies less, than the one that stands; a new one that allows everything of a service. */
final class WidenedRights implements DangerRule {
    /** Properties that hold a policy document, over all types. */
    private static final List<String> DOCUMENTS =
            List.of("policy", "assumeRolePolicy", "accessPolicy", "policyText", "resourcePolicy", "policyDocument");

    /** New resources of these types give rights that somebody else has written down. */
    private static final Set<String> GRANTS = Set.of(
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:eks/accessPolicyAssociation:AccessPolicyAssociation");

    private static final int SHOWN = 3;

    @Override
    public Stream<Danger> of(ResourceChange change) {
        var gained = new ArrayList<String>();
        if (change.operation() == Operation.CREATE && GRANTS.contains(change.type())) {
            gained.add("gives " + change.after().getOrDefault("policyArn", "a policy"));
        }
        DOCUMENTS.forEach(property -> gained.addAll(gained(change, property)));
        return gained.isEmpty()
                ? Stream.empty()
                : Stream.of(new Danger(Danger.Kind.WIDENED_RIGHTS, change, sentence(gained)));
    }

    private static List<String> gained(ResourceChange change, String property) {
        var after = Rights.in(change.after().get(property));
        if (change.operation() == Operation.CREATE) {
            return after.wildcards();
        }
        return change.operation() == Operation.DELETE
                ? List.of()
                : after.gainedOver(Rights.in(change.before().get(property)));
    }

    private static String sentence(List<String> gained) {
        var shown = gained.stream().limit(SHOWN).collect(Collectors.joining("; "));
        int more = gained.size() - SHOWN;
        return more > 0 ? "%s; and %d more".formatted(shown, more) : shown;
    }
}
