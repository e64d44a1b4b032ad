package io.tandem.policy.recovery;

import io.tandem.policy.rules.Resource;
import java.util.Optional;

/**
 * Which stack of which project: stacks of two projects may have one name.
 * https://www.pulumi.com/docs/iac/concepts/stacks/#stackreferences
 */
record StackPath(String project, String stack) {
    private static final int WITH_PROJECT = 3;

    /** The stack that the resource belongs to. */
    static StackPath of(Resource resource) {
        var parts = resource.urn().split("::", -1);
        return new StackPath(parts.length > 1 ? parts[1] : "", resource.stackName());
    }

    /** The stack that a StackReference reads: of its own project unless it names organization, project and stack. */
    static Optional<StackPath> readBy(Resource reference) {
        return reference.at("name").text().map(name -> {
            var parts = name.split("/", -1);
            var project = parts.length < WITH_PROJECT ? of(reference).project() : parts[parts.length - 2];
            return new StackPath(project, parts[parts.length - 1]);
        });
    }

    @Override
    public String toString() {
        return project + "/" + stack;
    }
}
