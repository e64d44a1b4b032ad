package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.delivery.DeliveryFolder;
import io.tandem.rehearsal.delivery.Planner;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.report.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Previews a stack and keeps the plan. Exit code 1: something stops it, and there is no plan. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Preview a stack under the policy packs, and keep the plan that `apply` is held to.")
final class PlanCommand implements Callable<Integer> {
    @Mixin
    private AccountOptions account;

    @Mixin
    private PolicyOptions policies;

    @Option(names = "--stack", required = true, paramLabel = "NAME", description = "The stack, such as dev.")
    private String stack;

    @Override
    public Integer call() throws IOException {
        var folder = DeliveryFolder.of(account.project(), account.name(), stack);
        // Standard output is the comment's alone.
        var terminal = new Terminal(System.err, false);
        try (var stacks = account.open()) {
            var judged = policies.preview(folder.folder().resolve("policies"), terminal);
            var review = new Planner(stacks, ProjectStacks.of(account.project()), judged).plan(stack, folder);
            System.out.print(Files.readString(folder.folder().resolve("plan.md")));
            return review.exitCode();
        }
    }
}
