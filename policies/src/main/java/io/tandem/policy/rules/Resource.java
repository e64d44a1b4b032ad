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
}
