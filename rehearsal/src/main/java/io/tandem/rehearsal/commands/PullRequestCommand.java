package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.engine.RehearsalFolder;
import io.tandem.rehearsal.pullrequest.Acceptance;
import io.tandem.rehearsal.pullrequest.AffectedStacks;
import io.tandem.rehearsal.pullrequest.Comment;
import io.tandem.rehearsal.pullrequest.Occasion;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.pullrequest.Review;
import io.tandem.rehearsal.pullrequest.StackChange;
import io.tandem.rehearsal.pullrequest.Trial;
import io.tandem.rehearsal.pullrequest.TrialAccount;
import io.tandem.rehearsal.report.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What the working tree would change of what was rehearsed, as a comment for its pull request: on standard output, and as
 * {@code .rehearsal/pr/comment.md} beside the uncut {@code report.md}. Exit code 1: it may not be merged like this.
 */
@Command(
        name = "pr",
        mixinStandardHelpOptions = true,
        description =
                "Preview, on the simulated cloud, what the working tree would change, as a pull request's comment.")
final class PullRequestCommand implements Callable<Integer> {
    private static final int PAIR = 2;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Project root, where Pulumi.yaml is (default: this folder).")
    private Path project;

    @Option(
            names = "--changed",
            paramLabel = "FILE",
            description =
                    "Paths that the pull request changes, one a line: only stacks that they affect are previewed.")
    private @Nullable Path changed;

    @Option(
            names = "--stacks",
            split = ",",
            paramLabel = "STACK",
            description = "Stacks to preview, a primary before its twin (default: all that are affected).")
    private List<String> stacks = new ArrayList<>();

    @Option(
            names = "--description",
            paramLabel = "FILE",
            description = "The pull request's description; a line 'danger: NAME' names a dangerous change as wanted.")
    private @Nullable Path description;

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            description = "A label of the pull request; " + Acceptance.LABEL + " names all dangers. Repeatable.")
    private List<String> labels = new ArrayList<>();

    @Mixin
    private PolicyOptions policies;

    @Override
    public Integer call() throws IOException {
        var folder = TrialAccount.copyOf(RehearsalFolder.of(project));
        var acceptance = Acceptance.of(description == null ? "" : Files.readString(description), labels);
        var review = new Review(changes(folder), acceptance, Occasion.TRIAL);
        var comment = new Comment(review);
        Files.writeString(folder.folder().resolve("report.md"), comment.whole());
        Files.writeString(folder.folder().resolve("comment.md"), comment.cut());
        System.out.println(comment.cut());
        return review.exitCode();
    }

    private List<StackChange> changes(RehearsalFolder folder) throws IOException {
        var all = ProjectStacks.of(folder.project());
        var affected = affected(all);
        if (affected.isEmpty()) {
            return List.of();
        }
        // Standard output is the comment's alone.
        var terminal = new Terminal(System.err, false);
        // As with `rehearse --stacks all`: all environments in one account need one address more than its usual quota.
        Map<String, Integer> quotas = affected.size() > PAIR ? Map.of("aws:ec2/eip:Eip", 6) : Map.of();
        try (var rehearsal = new Rehearsal(folder, new Faults(), quotas).endingGently()) {
            return new Trial(rehearsal, all, policies.preview(folder.folder().resolve("policies"), terminal))
                    .of(affected);
        }
    }

    private List<String> affected(ProjectStacks all) throws IOException {
        if (!stacks.isEmpty()) {
            return stacks;
        }
        return changed == null ? all.names() : new AffectedStacks(all).of(Files.readAllLines(changed));
    }
}
