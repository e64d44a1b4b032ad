package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.pullrequest.PolicySummary;
import io.tandem.rehearsal.report.Progress;
import io.tandem.rehearsal.report.StackSummary;
import io.tandem.rehearsal.report.Terminal;
import io.tandem.rehearsal.report.TwinSummary;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings both regions up, each after a preview, and sums up. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = "Bring up the stacks on the simulated cloud, each with a preview first.")
final class RehearseCommand implements Callable<Integer> {
    @Mixin
    private CloudOptions options;

    @Option(
            names = "--stacks",
            split = ",",
            defaultValue = "primary,dr",
            paramLabel = "STACK",
            description = "Stacks in the order of their bring-up, or all (default: primary,dr).")
    private List<String> named;

    @Mixin
    private PolicyOptions policies;

    @Override
    public Integer call() {
        var terminal = Terminal.ofProcess();
        var stacks = StackNames.of(named);
        if (StackNames.areAll(named)) {
            // Each environment has one NAT gateway and the primary three: in one account that is one more than the
            // usual.
            options.raise("aws:ec2/eip:Eip", 6);
            terminal.line("All environments in one account: its quota of Elastic IPs counts as raised to 6.");
        }
        try (var rehearsal = options.open()) {
            boolean changed = false;
            for (var name : stacks) {
                changed |= bringUp(rehearsal, name, terminal);
            }
            for (var name : stacks) {
                new StackSummary(
                                rehearsal.catalog(), name, rehearsal.stack(name).export())
                        .print(terminal);
            }
            new TwinSummary(rehearsal.account()).print(terminal);
            closing(rehearsal, stacks, changed, terminal);
        }
        return 0;
    }

    private boolean bringUp(Rehearsal rehearsal, String name, Terminal terminal) {
        var judgement = new PolicySummary(rehearsal.folder().policies(name));
        var stack = policies.judged(rehearsal.stack(name)).reportingTo(judgement.reports());
        terminal.heading(name);
        var preview = stack.preview(new Progress(terminal, "preview"));
        judgement.print(terminal);
        if (preview.isUnchanged()) {
            terminal.line("  nothing changes");
            return false;
        }
        terminal.line("  preview        " + Changes.of(preview));
        var up = stack.up(new Progress(terminal, "up"));
        judgement.print(terminal);
        terminal.line("  up             " + Changes.of(up));
        return true;
    }

    private static void closing(Rehearsal rehearsal, List<String> stacks, boolean changed, Terminal terminal) {
        var folder = rehearsal.folder();
        terminal.heading(
                changed ? String.join(" and ", stacks) + " up, on a simulated AWS account." : "Nothing changed.");
        terminal.line("  state    " + folder.project().relativize(folder.state()));
        terminal.line("  account  " + folder.project().relativize(folder.account()) + ", one file a resource");
        terminal.line("  next     change a number in Pulumi.%1$s.yaml, then: make preview STACK=%1$s CLOUD=simulated"
                .formatted(stacks.get(0)));
        terminal.line(
                "           make rehearse FAIL=aws:eks/cluster:Cluster   see it fail, run again, see it converge");
        terminal.line("           make rehearse-clean                          destroy them, prove the account empty");
    }
}
