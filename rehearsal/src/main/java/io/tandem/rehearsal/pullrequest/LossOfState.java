package io.tandem.rehearsal.pullrequest;

import java.util.stream.Stream;

/** Deletion or replacement of what holds state, or of the cluster. */
final class LossOfState implements DangerRule {
    @Override
    public Stream<Danger> of(ResourceChange change) {
        if (!change.operation().destroys()) {
            return Stream.empty();
        }
        return DangerFacts.stateful(change.type())
                .map(fact -> new Danger(
                        Danger.Kind.LOSS,
                        change,
                        "the %s is %s; lost: %s%s"
                                .formatted(
                                        fact.get("is"), change.operation().word(), fact.get("lost"), refusal(change))))
                .stream();
    }

    private static String refusal(ResourceChange change) {
        return change.isProtected() ? ". It is protected: `up` stops here until its protection is taken off" : "";
    }
}
