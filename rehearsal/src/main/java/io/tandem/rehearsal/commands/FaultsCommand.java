package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.engine.RehearsalFolder;
import io.tandem.rehearsal.report.Terminal;
import io.tandem.rehearsal.sweep.FaultSweep;
import io.tandem.rehearsal.sweep.FaultSweep.Result;
import io.tandem.rehearsal.sweep.Orphans;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The full sweep: every resource of the stacks fails once when it is made and once when it is deleted. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description =
                "Let the first creation and the first deletion of every resource fail, and see the stacks converge.")
final class FaultsCommand implements Callable<Integer> {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Project root, where Pulumi.yaml is (default: this folder).")
    private Path project;

    @Option(
            names = "--stacks",
            split = ",",
            defaultValue = "primary,dr",
            paramLabel = "STACK",
            description = "Stacks in the order of their bring-up (default: primary,dr).")
    private List<String> stacks;

    private final Terminal terminal = Terminal.ofProcess();
    private int problems;

    @Override
    public Integer call() {
        var faults = new Faults();
        var sweep = new FaultSweep(faults);
        // An account of its own: the sweep must not touch what a rehearsal left standing.
        var own = RehearsalFolder.of(project).folder().resolve("faults");
        try (var rehearsal = new Rehearsal(new RehearsalFolder(project, own), faults, Map.of()).endingGently()) {
            // Only an interrupted sweep left anything.
            reversed().forEach(name -> takeDown(rehearsal, name));
            var deployments = new ArrayList<Deployment>();
            for (var name : stacks) {
                deployments.add(bringUp(rehearsal, sweep, name));
                expectNothingLeft(new Orphans(rehearsal.account(), deployments));
            }
            reversed().forEach(name -> destroy(rehearsal, sweep, name));
            expectNothingLeft(new Orphans(rehearsal.account(), List.of()));
        }
        terminal.heading(
                problems == 0 ? "Every fault was named, and every run after it converged." : problems + " problems");
        return problems == 0 ? 0 : 1;
    }

    private List<String> reversed() {
        var reversed = new ArrayList<>(stacks);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void takeDown(Rehearsal rehearsal, String name) {
        rehearsal.unprotected(name).destroy(event -> {});
    }

    private Deployment bringUp(Rehearsal rehearsal, FaultSweep sweep, String name) {
        var stack = rehearsal.stack(name);
        terminal.heading(name);
        stack.up(event -> {});
        var faults = FaultSweep.everyResourceOf(stack.export());
        takeDown(rehearsal, name);
        stack = rehearsal.stack(name);
        report("creations", faults.size(), sweep.bringUp(stack, faults));
        return stack.export();
    }

    private void destroy(Rehearsal rehearsal, FaultSweep sweep, String name) {
        terminal.heading(name);
        var stack = rehearsal.unprotected(name);
        var faults = FaultSweep.everyResourceOf(stack.export());
        report("deletions", faults.size(), sweep.destroy(stack, faults));
    }

    private void report(String what, int faults, Result result) {
        terminal.line("  %d %s failed once each; converged in %d rounds".formatted(faults, what, result.rounds()));
        result.silent().forEach(fault -> problem("no error named " + fault));
    }

    private void expectNothingLeft(Orphans orphans) {
        orphans.unknownToTheEngine().forEach(r -> problem("orphan " + r.type() + " " + r.id()));
        orphans.missingInTheCloud().forEach(r -> problem("in the state, not in the cloud: " + r.urn()));
    }

    private void problem(String text) {
        problems++;
        terminal.line("  ! " + text);
    }
}
