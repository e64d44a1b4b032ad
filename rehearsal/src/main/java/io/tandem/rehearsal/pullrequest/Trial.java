package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.report.Progress;
import io.tandem.rehearsal.report.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Previews stacks on a simulated account and then brings them up there: a twin is previewed against what its primary
 * would publish, as it is when the pull request is deployed, and so comes after it; others run side by side.
 */
public final class Trial {
    private final Rehearsal rehearsal;
    private final ProjectStacks project;
    private final JudgedPreview judged;
    private final Terminal terminal;

    /**
     * A trial that has begun nothing yet.
     *
     * @param rehearsal on an account that may be changed, usually a {@link TrialAccount}
     */
    public Trial(Rehearsal rehearsal, ProjectStacks project, JudgedPreview judged) {
        this.rehearsal = rehearsal;
        this.project = project;
        this.judged = judged;
        this.terminal = judged.terminal();
    }

    /** What becomes of these stacks; primaries are to come before their twins. */
    public List<StackChange> of(List<String> stacks) {
        stacks.stream()
                .flatMap(stack -> project.primaryOf(stack).stream())
                .filter(primary -> !stacks.contains(primary))
                .forEach(this::standOrRise);
        // Selected one after the other: that cleans up what killed engines have left.
        Map<String, EngineStack> selected = new LinkedHashMap<>();
        stacks.forEach(stack -> selected.put(stack, rehearsal.stack(stack)));
        return new SideBySide(project).map(stacks, name -> of(name, Objects.requireNonNull(selected.get(name))));
    }

    /** A twin alone is previewed against the primary that stands, or, if none does, as the project has it. */
    private void standOrRise(String primary) {
        var stack = rehearsal.stack(primary);
        if (stack.export().inTheCloud().isEmpty()) {
            var unused = stack.attempt("up", new Progress(terminal, "up " + primary));
        }
    }

    private StackChange of(String name, EngineStack stack) {
        var before = stack.export();
        var seen = judged.of(name, stack);
        return StackChange.of(
                name, project.primaryOf(name), seen, Optional.of(up(name, stack, before, seen.preview())));
    }

    private TrialUp up(String name, EngineStack stack, Deployment before, PreviewRecord preview) {
        var events = new PreviewRecord();
        stack.attempt("up", events.andThen(new Progress(terminal, "up " + name)))
                .ifPresent(failure -> events.failed(String.valueOf(failure.getMessage())));
        return TrialUp.modelled(rehearsal.catalog(), before, stack.export(), preview.changes(), events.errors());
    }
}
