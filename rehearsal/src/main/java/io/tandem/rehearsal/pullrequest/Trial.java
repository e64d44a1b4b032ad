package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.EngineFailure;
import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.report.CriticalPath;
import io.tandem.rehearsal.report.Progress;
import io.tandem.rehearsal.report.Terminal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Previews stacks on a simulated account and then brings them up there: a twin is previewed against what its primary
 * would publish, as it is when the pull request is deployed. One after the other, for that reason.
 */
public final class Trial {
    private final Rehearsal rehearsal;
    private final ProjectStacks project;
    private final List<Path> policyPacks;
    private final Optional<Path> policyLevels;
    private final Terminal terminal;

    /**
     * A trial that has begun nothing yet.
     *
     * @param rehearsal on an account that may be changed, usually a {@link TrialAccount}
     * @param policyLevels a folder with the packs' configuration of a stack, {@code STACK.json}
     */
    public Trial(
            Rehearsal rehearsal,
            ProjectStacks project,
            List<Path> policyPacks,
            Optional<Path> policyLevels,
            Terminal terminal) {
        this.rehearsal = rehearsal;
        this.project = project;
        this.policyPacks = List.copyOf(policyPacks);
        this.policyLevels = policyLevels;
        this.terminal = terminal;
    }

    /** What becomes of these stacks; primaries are to come before their twins. */
    public List<StackChange> of(List<String> stacks) {
        stacks.stream()
                .flatMap(stack -> project.primaryOf(stack).stream())
                .filter(primary -> !stacks.contains(primary))
                .forEach(this::standOrRise);
        return stacks.stream().map(this::of).toList();
    }

    /** A twin alone is previewed against the primary that stands, or, if none does, as the project has it. */
    private void standOrRise(String primary) {
        var stack = rehearsal.stack(primary);
        if (stack.export().inTheCloud().isEmpty()) {
            var unused = stack.attempt("up", new Progress(terminal, "up " + primary));
        }
    }

    private StackChange of(String name) {
        var stack = rehearsal.stack(name);
        var before = stack.export();
        var known = before.inTheCloud().isEmpty() ? List.<PolicyFinding>of() : standing(name, stack);
        var preview = preview(name, stack);
        var judged = policyPacks.isEmpty() ? preview.findings() : PolicyReports.read(reports(name, "preview"));
        var findings = PolicyReports.against(known, judged.isEmpty() ? preview.findings() : judged);
        return StackChange.of(
                name, project.primaryOf(name), preview, findings, Optional.of(up(name, stack, before, preview)));
    }

    private List<PolicyFinding> standing(String name, EngineStack stack) {
        if (policyPacks.isEmpty()) {
            return List.of();
        }
        var reports = reports(name, "standing");
        stack.judgedBy(policyPacks, policyLevels).reportingTo(reports).analyze();
        return PolicyReports.read(reports);
    }

    private PreviewRecord preview(String name, EngineStack stack) {
        var events = new PreviewRecord();
        try {
            var unused = stack.judgedBy(policyPacks, policyLevels)
                    .reportingTo(reports(name, "preview"))
                    .preview(events.andThen(new Progress(terminal, "preview " + name)));
        } catch (EngineFailure failure) {
            events.failed(String.valueOf(failure.getMessage()));
        }
        return events;
    }

    private TrialUp up(String name, EngineStack stack, Deployment before, PreviewRecord preview) {
        var events = new PreviewRecord();
        stack.attempt("up", events.andThen(new Progress(terminal, "up " + name)))
                .ifPresent(failure -> events.failed(String.valueOf(failure.getMessage())));
        var making = new HashMap<String, String>();
        var deleting = new HashMap<String, String>();
        for (var change : preview.changes()) {
            var operation = change.operation();
            if (operation != Operation.DELETE) {
                making.put(change.urn(), operation.duration());
            }
            if (operation.destroys()) {
                deleting.put(change.urn(), Operation.DELETE.duration());
            }
        }
        var rise = CriticalPath.ofChange(rehearsal.catalog(), stack.export(), making);
        var fall = CriticalPath.ofChange(rehearsal.catalog(), before, deleting);
        return new TrialUp(
                events.errors(),
                rise.seconds() + fall.seconds(),
                Stream.concat(rise.steps().stream(), fall.steps().stream()).toList());
    }

    private Path reports(String stack, String occasion) {
        return rehearsal.folder().folder().resolve("policies").resolve(stack).resolve(occasion);
    }
}
