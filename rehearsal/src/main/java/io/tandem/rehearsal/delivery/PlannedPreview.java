package io.tandem.rehearsal.delivery;

import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.EngineFailure;
import io.tandem.rehearsal.engine.Stacks;
import io.tandem.rehearsal.pullrequest.JudgedPreview;
import io.tandem.rehearsal.pullrequest.PreviewRecord;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.pullrequest.StackChange;
import io.tandem.rehearsal.pullrequest.TrialUp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Previews stacks under the policy packs, keeps the plans, and models by them how long {@code up} would take. */
public record PlannedPreview(Stacks stacks, ProjectStacks project, JudgedPreview judged) {

    /** What would become of a stack; its plan is written to a file unless the preview fails. */
    public StackChange of(String name, Path plan) {
        try {
            var stack = stacks.stack(name);
            var before = stack.export();
            var seen = judged.planned(name, stack, plan);
            return StackChange.of(name, project.primaryOf(name), seen, up(before, seen, plan));
        } catch (EngineFailure failure) {
            // Of a stack that nobody has made yet there is no state to read.
            var events = new PreviewRecord();
            events.failed(String.valueOf(failure.getMessage()));
            return StackChange.of(
                    name, project.primaryOf(name), new JudgedPreview.Result(events, List.of()), Optional.empty());
        }
    }

    private Optional<TrialUp> up(Deployment before, JudgedPreview.Result seen, Path plan) {
        return Files.exists(plan)
                ? Optional.of(seen.modelled(
                        stacks.catalog(), before, PlanFile.read(plan).goals()))
                : Optional.empty();
    }
}
