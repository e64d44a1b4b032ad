package io.tandem.policy.rules;

import io.tandem.policy.values.Value;

/**
 * The resource a check looks at, with what is around it.
 *
 * @param stack all resources; for a resource rule, this one only
 */
public record Subject(Resource resource, Stack stack, Settings settings) {
    public Value at(String path) {
        return resource.at(path);
    }

    public String type() {
        return resource.type();
    }

    /** The same surroundings, another resource: for checks on what a join found. */
    public Subject of(Resource other) {
        return new Subject(other, stack, settings);
    }
}
