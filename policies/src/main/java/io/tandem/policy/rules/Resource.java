package io.tandem.policy.rules;

import io.tandem.policy.values.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One resource of a stack.
 *
 * @param properties checked inputs for a resource rule; inputs and outputs for a stack rule
 * @param region of its provider, if that has one
 * @param protect whether the engine refuses to delete it
 * @param propertyDependencies by input property, the URNs its value comes from
 */
public record Resource(
        String urn,
        String type,
        String name,
        Value properties,
        Optional<String> region,
        boolean protect,
        Map<String, Set<String>> propertyDependencies) {
    private static final List<String> IDENTIFIERS =
            List.of("id", "arn", "name", "bucket", "zoneId", "identifier", "dbInstanceIdentifier", "tableName");

    /** The same resource with other properties. */
    public Resource with(Value other) {
        return new Resource(urn, type, name, other, region, protect, propertyDependencies);
    }

    public Value at(String path) {
        return properties.at(path);
    }

    /** The stack in the URN: states of two stacks may be analyzed as one. */
    public String stackName() {
        var parts = urn.split(":", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    /** What another resource may call this one by; not those that are unknown yet. */
    Set<String> identifiers() {
        var found = new LinkedHashSet<String>();
        IDENTIFIERS.forEach(name -> at(name).text().ifPresent(found::add));
        return found;
    }

    /**
     * Whether the property at {@code path}, of this resource, names {@code other}; deferred if nobody knows yet.
     *
     * @param identifiers those of {@code other}
     */
    Verdict refersTo(Resource other, Set<String> identifiers, String path) {
        var property = path.split("\\.|\\[", 2)[0];
        if (propertyDependencies.getOrDefault(property, Set.of()).contains(other.urn())) {
            return Verdict.PASS;
        }
        var values = properties.all(path);
        if (values.stream().flatMap(value -> value.texts().stream()).anyMatch(identifiers::contains)) {
            return Verdict.PASS;
        }
        boolean blind = values.stream().anyMatch(value -> !value.isWhollyKnown())
                && !propertyDependencies.containsKey(property);
        return blind ? Verdict.deferred(name + "." + path) : Verdict.fail("no reference");
    }
}
