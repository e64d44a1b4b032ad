package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.report.Progress;
import io.tandem.rehearsal.report.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Destroys what was rehearsed, dr before primary, and shows that nothing is left. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = "Destroy the stacks on the simulated cloud and prove that the account is empty.")
final class CleanCommand implements Callable<Integer> {
    @Mixin
    private CloudOptions options;

    @Option(
            names = "--stacks",
            split = ",",
            paramLabel = "STACK",
            description = "Stacks in the order of their destruction (default: those that were rehearsed, dr first).")
    private List<String> named = List.of();

    @Override
    public Integer call() {
        var terminal = Terminal.ofProcess();
        try (var rehearsal = options.open()) {
            var stacks = named.isEmpty() ? StackNames.rehearsed(rehearsal.folder()) : named;
            stacks.forEach(name -> destroy(rehearsal, name, terminal));
            var left = rehearsal.account().all();
            if (left.isEmpty()) {
                terminal.heading("The simulated account is empty.");
                return 0;
            }
            terminal.heading(left.size() + " resources are left in the simulated account, of no stack named here:");
            left.forEach(resource -> terminal.line(
                    "  %s %s in %s (%s)".formatted(resource.type(), resource.id(), resource.scope(), resource.urn())));
            return 1;
        }
    }

    private static void destroy(Rehearsal rehearsal, String name, Terminal terminal) {
        terminal.heading(name);
        terminal.line("  up with tandem:protection: false ...");
        var stack = rehearsal.unprotected(name);
        terminal.line("  destroy        " + Changes.of(stack.destroy(new Progress(terminal, "destroy"))));
    }
}
