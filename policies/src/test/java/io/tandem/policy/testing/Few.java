package io.tandem.policy.testing;

import io.tandem.policy.Packs;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.run.Judge;
import io.tandem.policy.values.Value;
import io.tandem.policy.waivers.Waivers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A few resources by themselves, for stacks that the recorded ones are not like. */
public final class Few {
    private static final Judge JUDGE = new Judge(Packs.named(Packs.ALL), Waivers.none(), Map.of(), Map.of());

    private Few() {}

    /** A resource of the stack primary, without references but those in its texts. */
    public static Resource resource(String type, String name, String region, Map<String, ?> properties) {
        var urn = "urn:pulumi:primary::tandem::%s::%s".formatted(type, name);
        Map<String, Set<String>> references = Map.of();
        return new Resource(urn, type, name, Value.of(properties), Optional.of(region), false, references);
    }

    /** What the rule says of them that is not a pass; after "later: " what it defers. */
    public static List<String> complaints(String rule, Resource... resources) {
        var stack = new Stack(List.of(resources));
        return Stream.concat(
                        Stream.of(resources).flatMap(resource -> JUDGE.one(resource).stream()),
                        JUDGE.all(stack).stream())
                .filter(finding -> finding.rule().id().equals(rule))
                .filter(finding -> finding.isViolation() || finding.isDeferred())
                .map(finding -> (finding.isDeferred() ? "later: " : "") + finding.message())
                .toList();
    }
}
