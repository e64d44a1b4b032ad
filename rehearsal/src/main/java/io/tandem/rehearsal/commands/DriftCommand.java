package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.delivery.DeliveryFolder;
import io.tandem.rehearsal.delivery.DriftCheck;
import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.engine.Stacks;
import io.tandem.rehearsal.pullrequest.Comment;
import io.tandem.rehearsal.pullrequest.Occasion;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.pullrequest.Review;
import io.tandem.rehearsal.pullrequest.SideBySide;
import io.tandem.rehearsal.report.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for what somebody changed past the program. Exit code 1: there is something, or a stack could not be read. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = "Compare what was deployed with what the account says, and change neither.")
final class DriftCommand implements Callable<Integer> {
    @Mixin
    private AccountOptions account;

    @Option(
            names = "--stacks",
            split = ",",
            paramLabel = "STACK",
            description = "Stacks to compare (default: every stack that the project has a file for).")
    private List<String> named = new ArrayList<>();

    @Override
    public Integer call() {
        var project = ProjectStacks.of(account.project());
        var names = named.isEmpty() ? project.names() : named;
        try (var stacks = account.open()) {
            // Standard output is the comment's alone.
            var check = new DriftCheck(project, new Terminal(System.err, false));
            var selected = selected(stacks, names);
            var seen = new SideBySide(project)
                    .map(names, name -> check.of(name, Objects.requireNonNull(selected.get(name))));
            var review = Review.of(Occasion.DRIFT, seen);
            var comment = new Comment(review);
            var folder = DeliveryFolder.of(account.project(), account.name(), "drift");
            folder.write("comment.md", comment.cut());
            folder.write("report.md", comment.whole());
            System.out.println(comment.cut());
            return review.exitCode();
        }
    }

    /** One after the other: on the simulated account that cleans up what killed engines have left. */
    private static Map<String, EngineStack> selected(Stacks stacks, List<String> names) {
        Map<String, EngineStack> selected = new LinkedHashMap<>();
        names.forEach(name -> selected.put(name, stacks.stack(name)));
        return selected;
    }
}
