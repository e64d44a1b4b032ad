package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.report.CriticalPath;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * How {@code up} went on the copy of the simulated account, or would go.
 *
 * @param refusals what it ran into; it goes on with what does not depend on that
 * @param seconds what it would take on AWS, modelled
 * @param path the chain of changes that takes that long
 */
public record TrialUp(List<String> refusals, int seconds, List<CriticalPath.Step> path) {
    public TrialUp {
        refusals = List.copyOf(refusals);
        path = List.copyOf(path);
    }

    /**
     * The modelled time of changes: first what rises, by what it needs afterwards, then what goes, by what it needed.
     *
     * @param before what stands
     * @param after what stands then
     */
    static TrialUp modelled(
            Catalog catalog, Deployment before, Deployment after, List<ResourceChange> changes, List<String> refusals) {
        var making = new HashMap<String, String>();
        var deleting = new HashMap<String, String>();
        for (var change : changes) {
            var operation = change.operation();
            if (operation != Operation.DELETE) {
                making.put(change.urn(), operation.duration());
            }
            if (operation.destroys()) {
                deleting.put(change.urn(), Operation.DELETE.duration());
            }
        }
        var rise = CriticalPath.ofChange(catalog, after, making);
        var fall = CriticalPath.ofChange(catalog, before, deleting);
        return new TrialUp(
                refusals,
                rise.seconds() + fall.seconds(),
                Stream.concat(rise.steps().stream(), fall.steps().stream()).toList());
    }
}
