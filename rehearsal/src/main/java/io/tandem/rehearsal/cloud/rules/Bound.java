package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.cloud.Rule;
import java.util.EnumSet;
import java.util.Set;

/** A rule for one type of resource, at some of the things that happen to it. */
public record Bound(String type, Set<Operation> operations, Rule rule) implements Rule {
    private static final Set<Operation> ASKED = EnumSet.of(Operation.CREATE, Operation.UPDATE);
    private static final Set<Operation> LOST = EnumSet.of(Operation.UPDATE, Operation.DELETE);

    /** A rule for what a resource is asked to be, at its creation and at its updates. */
    public static Rule asked(String type, Rule rule) {
        return new Bound(type, ASKED, rule);
    }

    /** A rule for what a resource was and is to be no more, at its updates and at its deletion. */
    public static Rule lost(String type, Rule rule) {
        return new Bound(type, LOST, rule);
    }

    /** A rule for the deletion of a resource; the request's inputs are those of its last change. */
    public static Rule deleted(String type, Rule rule) {
        return new Bound(type, EnumSet.of(Operation.DELETE), rule);
    }

    @Override
    public void check(Request request) {
        if (request.type().token().equals(type) && operations.contains(request.operation())) {
            rule.check(request);
        }
    }
}
