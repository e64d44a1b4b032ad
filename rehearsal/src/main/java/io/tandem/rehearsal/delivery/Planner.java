package io.tandem.rehearsal.delivery;

import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Stacks;
import io.tandem.rehearsal.pullrequest.Comment;
import io.tandem.rehearsal.pullrequest.JudgedPreview;
import io.tandem.rehearsal.pullrequest.Occasion;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.pullrequest.Review;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says what an {@code up} of a stack would do, and keeps that as the plan which {@link Applier} is held to. */
public final class Planner {
    private final Stacks stacks;
    private final ProjectStacks project;
    private final JudgedPreview judged;
    private final DriftCheck drift;

    public Planner(Stacks stacks, ProjectStacks project, JudgedPreview judged) {
        this.stacks = stacks;
        this.project = project;
        this.judged = judged;
        this.drift = new DriftCheck(project, judged.terminal());
    }

    /** Writes {@code plan.md}, and {@code plan.json} unless something stops it; an earlier plan is gone either way. */
    public Review plan(String name, DeliveryFolder folder) {
        var unused = folder.cleared();
        var drifted = drift(name, stacks.stack(name).export());
        var change = new PlannedPreview(stacks, project, judged).of(name, folder.plan());
        var review = Review.of(Occasion.PLAN, List.of(change));
        var comment = new Comment(review);
        folder.write("report.md", comment.whole());
        folder.write("drift.txt", drifted);
        if (review.exitCode() == 0) {
            folder.write("plan.md", comment.cut() + notes(name, drifted, PlanFile.read(folder.plan())));
        } else {
            folder.write("plan.md", comment.cut());
            delete(folder.plan());
        }
        return review;
    }

    /** Nothing that is not there can have drifted. */
    String drift(String name, Deployment standing) {
        return standing.inTheCloud().isEmpty() ? "" : drift.fingerprint(name, stacks.stack(name));
    }

    private static String notes(String name, String drifted, PlanFile plan) {
        var unknown = plan.unknown().size();
        var held = unknown == 0
                ? "The engine itself holds `up` to this plan, resource by resource."
                : ("%d resources have inputs that only `up` will tell, so the engine cannot be held to this plan: a second"
                                + " preview just before `up` has to equal it.")
                        .formatted(unknown);
        var drift = drifted.isEmpty()
                ? ""
                : "\n_%d resources are no longer what was deployed: `make drift STACK=%s` shows them. `up` starts from the state and does not see that._\n"
                        .formatted(drifted.lines().count(), name);
        return "\n_" + held + "_\n" + drift;
    }

    private static void delete(Path plan) {
        try {
            Files.deleteIfExists(plan);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + plan, e);
        }
    }
}
