package io.tandem.policy.aws;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which security groups something uses. Groups and rules that name a group do not use it. */
final class GroupUse {
    private static final Set<String> NO_USERS =
            Set.of(Types.SECURITY_GROUP, Types.INGRESS_RULE, Types.EGRESS_RULE, Types.OLD_RULE);

    private GroupUse() {}

    static Verdict of(Subject group) {
        var used = group.stack().once("groups that are used", GroupUse::used);
        var id = group.at("id");
        if (used.contains(group.resource().urn())
                || id.text().filter(used::contains).isPresent()) {
            return Verdict.PASS;
        }
        return id.isUnknown() ? Verdict.deferred("who uses it") : Verdict.fail("nothing in the stack uses it");
    }

    /** URNs that the program refers to, and ids of groups wherever they stand. */
    private static Set<String> used(Stack stack) {
        return stack.resources().stream()
                .filter(resource -> !NO_USERS.contains(resource.type()))
                .flatMap(GroupUse::named)
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(Resource resource) {
        return Stream.concat(
                resource.propertyDependencies().values().stream().flatMap(Collection::stream),
                ids(resource.properties()));
    }

    private static Stream<String> ids(Value value) {
        return value.text().isPresent()
                ? value.text().stream().filter(text -> text.startsWith("sg-"))
                : Stream.concat(value.fields().values().stream(), value.items().stream())
                        .flatMap(GroupUse::ids);
    }
}
