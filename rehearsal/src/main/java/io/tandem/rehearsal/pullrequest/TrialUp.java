package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.report.CriticalPath;
import java.util.List;

/**
 * What {@code up} did on the copy of the simulated account.
 *
 * @param refusals what it ran into; it goes on with what does not depend on that
 * @param seconds what it would take on AWS, modelled
 * @param path the chain of changes that takes that long
 */
record TrialUp(List<String> refusals, int seconds, List<CriticalPath.Step> path) {
    TrialUp {
        refusals = List.copyOf(refusals);
        path = List.copyOf(path);
    }
}
