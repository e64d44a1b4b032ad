package io.tandem.rehearsal.delivery;

import io.tandem.rehearsal.delivery.Summary.Result;
import io.tandem.rehearsal.engine.EngineFailure;
import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.engine.Stacks;
import io.tandem.rehearsal.pullrequest.JudgedPreview;
import io.tandem.rehearsal.pullrequest.Occasion;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.pullrequest.Review;
import io.tandem.rehearsal.pullrequest.StackChange;
import io.tandem.rehearsal.report.Progress;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does what a plan says and nothing else. Before anything is touched the stack is previewed again: the two plans have to be
 * equal, and the account may not have drifted in between. Then the engine is held to the plan, where it can be (see {@link
 * PlanFile#unknown}); afterwards what was done is compared with it in any case.
 */
public final class Applier {
    private final Stacks stacks;
    private final ProjectStacks project;
    private final JudgedPreview judged;
    private final Planner planner;

    public Applier(Stacks stacks, ProjectStacks project, JudgedPreview judged) {
        this.stacks = stacks;
        this.project = project;
        this.judged = judged;
        this.planner = new Planner(stacks, project, judged);
    }

    /** One application of one plan. */
    private record Run(String stack, String account, String commit, DeliveryFolder folder) {}

    /**
     * Applies the plan in the folder and writes {@code summary.md} and {@code summary.json} beside it.
     *
     * @throws IllegalArgumentException if there is no plan
     */
    public Summary apply(String stack, String account, String commit, DeliveryFolder folder) {
        if (!Files.exists(folder.plan())) {
            throw new IllegalArgumentException("there is no plan of %1$s in %2$s: `make plan STACK=%1$s` makes one"
                    .formatted(stack, folder.folder()));
        }
        var summary = apply(new Run(stack, account, commit, folder));
        folder.write("summary.md", summary.markdown());
        folder.write("summary.json", summary.json());
        return summary;
    }

    private Summary apply(Run run) {
        var stack = stacks.stack(run.stack());
        var approved = PlanFile.read(run.folder().plan());
        var again = run.folder().folder().resolve("again.json");
        var drifted = planner.drift(run.stack(), stack.export());
        var seen = judged.planned(run.stack(), stack, again);
        var planned = seen.preview().operations();
        var reasons = reasons(run, seen);
        if (reasons.isEmpty()) {
            reasons.addAll(approved.differencesTo(PlanFile.read(again)));
        }
        if (!drifted.equals(run.folder().read(run.folder().drift()))) {
            reasons.add("the account is no longer as it was when the plan was made: `make drift STACK=%s` shows it"
                    .formatted(run.stack()));
        }
        return reasons.isEmpty()
                ? up(run, stack, approved, planned)
                : summary(run, Result.STOPPED, "a second preview", planned, new UpRecord(), reasons);
    }

    private List<String> reasons(Run run, JudgedPreview.Result seen) {
        var change = StackChange.of(run.stack(), project.primaryOf(run.stack()), seen, Optional.empty());
        var review = Review.of(Occasion.PLAN, List.of(change));
        var reasons = new ArrayList<>(seen.preview().errors());
        if (review.exitCode() != 0 && reasons.isEmpty()) {
            reasons.addAll(review.problems());
        }
        return reasons;
    }

    private Summary up(Run run, EngineStack stack, PlanFile approved, Map<String, String> planned) {
        var record = new UpRecord();
        boolean held = approved.unknown().isEmpty();
        var heldBy = held ? "the engine" : "a second preview just before";
        try {
            var watcher = record.andThen(new Progress(judged.terminal(), "up " + run.stack()));
            var judgedStack = stack.judgedBy(judged.policyPacks(), judged.policyLevels());
            var unused = held ? judgedStack.up(run.folder().plan(), watcher) : judgedStack.up(watcher);
        } catch (EngineFailure failure) {
            record.begun().failed(String.valueOf(failure.getMessage()));
            return summary(
                    run, Result.FAILED, heldBy, planned, record, record.begun().errors());
        }
        var result = record.unplanned(planned).isEmpty() ? Result.DONE : Result.EXCEEDED;
        return summary(run, result, heldBy, planned, record, List.of());
    }

    private static Summary summary(
            Run run, Result result, String heldBy, Map<String, String> planned, UpRecord record, List<String> reasons) {
        // To do less than planned is no failure: what is the same by then stays as it is.
        var missing = result == Result.DONE ? Map.<String, String>of() : record.missing(planned);
        return new Summary(
                run.stack(),
                run.account(),
                run.commit(),
                result,
                heldBy,
                planned,
                record.done(),
                missing,
                record.unplanned(planned),
                reasons);
    }
}
