package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.delivery.Applier;
import io.tandem.rehearsal.delivery.DeliveryFolder;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.report.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does what the plan of a stack says. Exit code 1: it was stopped, failed, or did something else. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Bring a stack up exactly as its plan says; any difference stops it.")
final class ApplyCommand implements Callable<Integer> {
    @Mixin
    private AccountOptions account;

    @Mixin
    private PolicyOptions policies;

    @Option(names = "--stack", required = true, paramLabel = "NAME", description = "The stack, such as dev.")
    private String stack;

    @Option(
            names = "--commit",
            defaultValue = "unknown",
            paramLabel = "ID",
            description = "The commit that is deployed, for the summary.")
    private String commit;

    @Override
    public Integer call() {
        var folder = DeliveryFolder.of(account.project(), account.name(), stack);
        // Standard output is the summary's alone.
        var terminal = new Terminal(System.err, false);
        try (var stacks = account.open()) {
            var judged = policies.preview(folder.folder().resolve("policies"), terminal);
            var summary = new Applier(stacks, ProjectStacks.of(account.project()), judged)
                    .apply(stack, account.name(), commit, folder);
            System.out.print(summary.markdown());
            return summary.exitCode();
        }
    }
}
