package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.engine.EngineFailure;
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
            try {
                stacks.forEach(name -> destroy(rehearsal, name, terminal));
            } catch (EngineFailure failure) {
                terminal.line("  Nothing in this account is real: without %s the next rehearsal starts from nothing."
                        .formatted(rehearsal.folder().folder()));
                throw failure;
            }
            var left = rehearsal.account().all();
            if (left.isEmpty()) {
                terminal.heading("The simulated account is empty.");
                forget(rehearsal, terminal);
                return 0;
            }
            terminal.heading(left.size() + " resources are left in the simulated account, of no stack named here:");
            left.forEach(resource -> terminal.line(
                    "  %s %s in %s (%s)".formatted(resource.type(), resource.id(), resource.scope(), resource.urn())));
            return 1;
        }
    }

    /** A clean account is one that the next rehearsal can use at once. */
    private static void forget(Rehearsal rehearsal, Terminal terminal) {
        var remains = rehearsal.account().forgetRemains();
        if (!remains.isEmpty()) {
            terminal.line("  forgotten here; AWS keeps them, and nothing can have their names meanwhile:");
            remains.forEach(kept -> terminal.line("    %s %s in %s".formatted(kept.kind(), kept.id(), kept.scope())));
        }
    }

    private static void destroy(Rehearsal rehearsal, String name, Terminal terminal) {
        terminal.heading(name);
        terminal.line("  up with tandem:protection: false ...");
        var stack = rehearsal.unprotected(name);
        terminal.line("  destroy        " + Changes.of(stack.destroy(new Progress(terminal, "destroy"))));
    }
}
