package io.tandem.recovery;

import io.tandem.peering.RegionPorts;
import io.tandem.settings.EdgeSettings;
import io.tandem.settings.RecoverySettings;
import io.tandem.settings.StackSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recovery time, one step after the other: the region is found down, resolvers forget it, somebody decides, the
 * database is promoted, the twin grows.
 */
final class RecoveryTime {
    private static final String ALIAS =
            "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html";
    private static final String CHECKS =
            "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html";
    private static final String DECLARED = "declared";
    private static final String DRILLED = "declared; from a drill";

    private RecoveryTime() {}

    /** @param primary what the primary published, for a DR stack: the health check is the primary's */
    static Budget of(StackSettings settings, RecoverySettings recovery, Optional<RegionPorts> primary) {
        List<Term> terms = new ArrayList<>();
        detection(settings, primary).ifPresent(detection -> {
            terms.add(detection);
            terms.add(Term.fixed("DNS answers expire", 60, ALIAS));
        });
        terms.add(new Term("decision", recovery.decisionSeconds(), 0, "tandem:recovery.decisionSeconds", DECLARED));
        if (settings.data().database().isPresent()) {
            terms.add(new Term(
                    "database promotion", recovery.promotionSeconds(), 0, "tandem:recovery.promotionSeconds", DRILLED));
        }
        if (primary.isEmpty() || grows(settings, primary.get())) {
            terms.add(new Term(
                    "nodes scale up", recovery.scaleUpSeconds(), 0, "tandem:recovery.scaleUpSeconds", DRILLED));
        }
        return new Budget("RTO", recovery.rtoSeconds(), "tandem:recovery.rtoSeconds", terms);
    }

    private static Optional<Term> detection(StackSettings settings, Optional<RegionPorts> primary) {
        return primary.isPresent()
                ? primary.flatMap(region -> region.shared().edge())
                        .map(edge -> detection(edge.checkIntervalSeconds(), edge.failureThreshold()))
                : settings.edge()
                        .map(EdgeSettings::healthCheck)
                        .map(check -> detection(check.intervalSeconds(), check.threshold()));
    }

    private static Term detection(int intervalSeconds, int threshold) {
        return new Term(
                "health check %d s x %d".formatted(intervalSeconds, threshold),
                intervalSeconds * threshold,
                10,
                "the primary's tandem:edge.healthCheck.intervalSeconds x threshold",
                CHECKS);
    }

    private static boolean grows(StackSettings twin, RegionPorts primary) {
        return primary.cluster().workloadDesiredNodes()
                > twin.cluster().workload().desiredSize();
    }
}
