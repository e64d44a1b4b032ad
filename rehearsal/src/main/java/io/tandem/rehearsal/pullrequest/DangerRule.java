package io.tandem.rehearsal.pullrequest;

import java.util.List;
import java.util.stream.Stream;

/** Finds one kind of danger in a change. */
interface DangerRule {
    List<DangerRule> ALL =
            List.of(new LossOfState(), new OpenedIngress(), new WidenedRights(), new RemovedProtection());

    Stream<Danger> of(ResourceChange change);

    /** Every danger of a change. */
    static Stream<Danger> all(ResourceChange change) {
        return ALL.stream().flatMap(rule -> rule.of(change));
    }
}
