package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.delivery.DeliveryFolder;
import io.tandem.rehearsal.delivery.PlannedPreview;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.engine.RehearsalFolder;
import io.tandem.rehearsal.pullrequest.Acceptance;
import io.tandem.rehearsal.pullrequest.AffectedStacks;
import io.tandem.rehearsal.pullrequest.Comment;
import io.tandem.rehearsal.pullrequest.JudgedPreview;
import io.tandem.rehearsal.pullrequest.Occasion;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.pullrequest.Review;
import io.tandem.rehearsal.pullrequest.SideBySide;
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
 * What the working tree would change, as a comment for its pull request: on standard output, and as {@code comment.md} beside
 * the uncut {@code report.md}, in {@code .rehearsal/pr} of what was rehearsed and in {@code .tandem/real/pr} of the real
 * account. Exit code 1: it may not be merged like this.
 */
@Command(
        name = "pr",
        mixinStandardHelpOptions = true,
        description = "Preview what the working tree would change, as a pull request's comment.")
final class PullRequestCommand implements Callable<Integer> {
    private static final int PAIR = 2;

    @Mixin
    private AccountOptions account;

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
        var acceptance = Acceptance.of(description == null ? "" : Files.readString(description), labels);
        var all = ProjectStacks.of(account.project());
        var affected = affected(all);
        var review = account.isReal()
                ? new Review(previewed(all, affected), acceptance, Occasion.PREVIEW)
                : new Review(tried(all, affected), acceptance, Occasion.TRIAL);
        var comment = new Comment(review);
        folder().write("report.md", comment.whole());
        folder().write("comment.md", comment.cut());
        System.out.println(comment.cut());
        return review.exitCode();
    }

    /** Of the real account nothing but previews. */
    private List<StackChange> previewed(ProjectStacks all, List<String> affected) {
        var plans = folder().cleared();
        try (var stacks = account.open()) {
            var preview = new PlannedPreview(stacks, all, judged());
            return new SideBySide(all).map(affected, name -> preview.of(name, plans.resolve(name + ".json")));
        }
    }

    private List<StackChange> tried(ProjectStacks all, List<String> affected) {
        var copy = TrialAccount.copyOf(RehearsalFolder.of(account.project()));
        if (affected.isEmpty()) {
            return List.of();
        }
        // As with `rehearse --stacks all`: all environments in one account need one address more than its usual quota.
        Map<String, Integer> quotas = affected.size() > PAIR ? Map.of("aws:ec2/eip:Eip", 6) : Map.of();
        try (var rehearsal = new Rehearsal(copy, new Faults(), quotas).endingGently()) {
            return new Trial(rehearsal, all, judged()).of(affected);
        }
    }

    private JudgedPreview judged() {
        // Standard output is the comment's alone.
        return policies.preview(folder().folder().resolve("policies"), new Terminal(System.err, false));
    }

    private DeliveryFolder folder() {
        return account.isReal()
                ? DeliveryFolder.of(account.project(), account.name(), "pr")
                : new DeliveryFolder(
                        account.project().toAbsolutePath().normalize().resolve(".rehearsal/pr"));
    }

    private List<String> affected(ProjectStacks all) throws IOException {
        if (!stacks.isEmpty()) {
            return stacks;
        }
        return changed == null ? all.names() : new AffectedStacks(all).of(Files.readAllLines(changed));
    }
}
