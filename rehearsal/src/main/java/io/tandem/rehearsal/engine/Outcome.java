package io.tandem.rehearsal.engine;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.events.StepEventMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an operation did, or a preview would do.
 *
 * @param changes how many resources by kind of step
 * @param steps the steps that change something, in the engine's order
 */
public record Outcome(Map<OperationType, Integer> changes, List<StepEventMetadata> steps) {
    /** A stack reference is read in every run. */
    private static final Set<OperationType> UNCHANGING = Set.of(OperationType.SAME, OperationType.READ);

    /** Whether nothing differs from what is there. */
    public boolean isUnchanged() {
        return steps.isEmpty();
    }

    public int count(OperationType type) {
        return changes.getOrDefault(type, 0);
    }

    /** Gathers the engine's events of one operation. */
    static final class Collector {
        private final List<StepEventMetadata> steps = new ArrayList<>();
        private final List<String> errors = new ArrayList<>();
        private Map<OperationType, Integer> changes = Map.of();

        synchronized void add(EngineEvent event) {
            var step = event.resourcePreEvent();
            if (step != null && !UNCHANGING.contains(step.metadata().op())) {
                steps.add(step.metadata());
            }
            var summary = event.summaryEvent();
            if (summary != null) {
                changes = Objects.requireNonNullElse(summary.resourceChanges(), Map.of());
            }
            var diagnostic = event.diagnosticEvent();
            if (diagnostic != null && "error".equals(diagnostic.severity())) {
                errors.add(Diagnostics.line(diagnostic));
            }
            var violation = event.policyEvent();
            if (violation != null && "mandatory".equals(violation.enforcementLevel())) {
                errors.add(Diagnostics.line(violation));
            }
        }

        synchronized Outcome outcome() {
            return new Outcome(changes, List.copyOf(steps));
        }

        synchronized List<String> errors() {
            return List.copyOf(errors);
        }
    }
}
