package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.bench.Bench;
import io.tandem.rehearsal.bench.Growth;
import io.tandem.rehearsal.bench.PolicyShare;
import io.tandem.rehearsal.report.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the program against one that does nothing but register as many resources. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Preview of a stack against a preview of as many trivial resources, as a ratio, in one run;",
            "with policy packs against without, and with 200 datasets and tables against 20."
        })
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private CloudOptions options;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            paramLabel = "N",
            description = "Pairs of previews after one that is not counted (default: 5).")
    private int rounds;

    @Option(
            names = "--stack",
            defaultValue = "primary",
            paramLabel = "NAME",
            description = "The stack (default: primary).")
    private String stack;

    @Option(
            names = "--policy-pack",
            paramLabel = "PATH",
            description = "A policy pack: its share of a preview is measured, and how it grows. Repeatable.")
    private List<Path> policyPacks = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        try (var rehearsal = options.open()) {
            var terminal = Terminal.ofProcess();
            new Bench(rehearsal, stack, terminal).run(rounds);
            if (!policyPacks.isEmpty()) {
                new PolicyShare(rehearsal, stack, policyPacks, terminal).run(rounds);
            }
            new Growth(rehearsal, stack, policyPacks, terminal).run(rounds);
        }
        return 0;
    }
}
