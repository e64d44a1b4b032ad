package io.tandem.rehearsal.pullrequest;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.DiagnosticEvent;
import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.events.StepEventMetadata;
import io.tandem.rehearsal.engine.Diagnostics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Gathers from the engine's events of one preview what a review needs of it; a preview that fails tells as much as it got
 * to. Of a comparison with the cloud the events say only when a resource has been read whether it differs.
 */
public final class PreviewRecord implements Consumer<EngineEvent> {
    private static final String STACK = "pulumi:pulumi:Stack";

    private final Map<String, ResourceChange> changes = new LinkedHashMap<>();
    private final Set<String> compared = new HashSet<>();
    private final List<String> errors = new ArrayList<>();
    private final List<PolicyFinding> findings = new ArrayList<>();
    private Map<String, Object> outputsBefore = Map.of();
    private Map<String, Object> outputsAfter = Map.of();
    private boolean isStanding;

    @Override
    public synchronized void accept(EngineEvent event) {
        var step = event.resourcePreEvent();
        if (step != null) {
            add(step.metadata());
        }
        var done = event.resourceOutputsEvent();
        if (done != null && compared.contains(done.metadata().urn())) {
            add(done.metadata());
        }
        if (done != null
                && done.metadata().type().equals(STACK)
                && done.metadata().new_() != null) {
            outputsAfter = Objects.requireNonNullElse(done.metadata().new_().outputs(), Map.of());
        }
        var diagnostic = event.diagnosticEvent();
        if (diagnostic != null && isOfInterest(diagnostic)) {
            errors.add(Diagnostics.line(diagnostic));
        }
        Optional.ofNullable(event.policyEvent()).map(PolicyFinding::of).ifPresent(findings::add);
    }

    /** Whether something of the stack is there already. */
    synchronized boolean isStanding() {
        return isStanding;
    }

    synchronized List<ResourceChange> changes() {
        return List.copyOf(changes.values());
    }

    /** By URN what happens to a resource, such as {@code created}. */
    public Map<String, String> operations() {
        return changes().stream().collect(Collectors.toMap(ResourceChange::urn, change -> change.operation()
                .word()));
    }

    /** What stopped it. */
    public synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    /** Takes what the engine said at its end, if no event had said why it failed. */
    public synchronized void failed(String message) {
        if (errors.isEmpty() && findings.stream().noneMatch(PolicyFinding::blocks)) {
            errors.add(message);
        }
    }

    /** What the packs told the engine: violations, without what is waived or deferred. */
    synchronized List<PolicyFinding> findings() {
        return List.copyOf(findings);
    }

    synchronized Posture before() {
        return Posture.of(outputsBefore);
    }

    synchronized Posture after() {
        return Posture.of(outputsAfter);
    }

    private void add(StepEventMetadata step) {
        if (step.type().equals(STACK) && step.old() != null) {
            isStanding = true;
            outputsBefore = Objects.requireNonNullElse(step.old().outputs(), Map.of());
        }
        if (step.op() == OperationType.REFRESH) {
            compared.add(step.urn());
        }
        if (isInTheCloud(step)) {
            operation(step).ifPresent(operation -> changes.putIfAbsent(step.urn(), change(step, operation)));
        }
    }

    /** What the cloud has deleted already, the engine's protection does not keep. */
    private ResourceChange change(StepEventMetadata step, Operation operation) {
        var change = ResourceChange.of(step, operation);
        return compared.contains(step.urn()) ? change.withoutProtection() : change;
    }

    /** A resource whose protection alone goes is the same to the engine. */
    private static Optional<Operation> operation(StepEventMetadata step) {
        boolean unprotected = step.op() == OperationType.SAME && ResourceChange.losesProtection(step);
        return unprotected ? Optional.of(Operation.UPDATE) : Operation.of(step.op());
    }

    private static boolean isInTheCloud(StepEventMetadata step) {
        var state = step.new_() == null ? step.old() : step.new_();
        return state != null
                && Boolean.TRUE.equals(state.custom())
                && !step.type().startsWith("pulumi:");
    }

    /** The engine's last word, "preview failed", names nothing. */
    private static boolean isOfInterest(DiagnosticEvent diagnostic) {
        return "error".equals(diagnostic.severity())
                && !diagnostic.message().strip().matches("(preview|update) failed");
    }
}
