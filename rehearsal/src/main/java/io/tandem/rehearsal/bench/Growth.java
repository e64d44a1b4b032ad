package io.tandem.rehearsal.bench;

import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.report.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a preview grows with the datasets and tables of a stack: the same program with few and with many, in turns. */
public final class Growth {
    private static final int FEW = 20;
    private static final int MANY = 200;

    private final Rehearsal rehearsal;
    private final String stackName;
    private final List<Path> packs;
    private final Terminal terminal;

    /** @param packs the policy packs that judge both previews, if any */
    public Growth(Rehearsal rehearsal, String stackName, List<Path> packs, Terminal terminal) {
        this.rehearsal = rehearsal;
        this.stackName = stackName;
        this.packs = packs;
        this.terminal = terminal;
    }

    /** Prints the time of the larger preview over the smaller one's, beside the ratio of their resources. */
    public void run(int rounds) throws IOException {
        var project = new GrownProject(rehearsal.folder(), stackName);
        var few = rehearsal.stack(stackName, project.with(FEW)).judgedBy(packs);
        var many = rehearsal.stack(stackName, project.with(MANY)).judgedBy(packs);
        double resources = (double) resources(many) / resources(few);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double seconds = seconds(few);
            ratios.add(seconds(many) / seconds);
        }
        ratios.sort(Double::compare);
        double time = ratios.get(rounds / 2);
        terminal.heading("preview of %s%s with %d datasets and tables against one with %d, %d rounds"
                .formatted(stackName, packs.isEmpty() ? "" : " and policy packs", MANY, FEW, rounds));
        terminal.line(String.format(
                Locale.ROOT,
                "  wall time, ratio    median %.2f (%.2f .. %.2f)",
                time,
                ratios.get(0),
                ratios.get(rounds - 1)));
        terminal.line(String.format(Locale.ROOT, "  resources, ratio    %.2f", resources));
        terminal.line(String.format(
                Locale.ROOT, "  time per resource   %.2f times that of the smaller; linear is 1.00", time / resources));
    }

    /** Also warms up: the first preview of a stack compiles nothing, but fills the disk's cache. */
    private static int resources(EngineStack stack) {
        return stack.preview(event -> {}).changes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static double seconds(EngineStack stack) {
        long start = System.nanoTime();
        stack.previewQuietly();
        return (System.nanoTime() - start) / 1e9;
    }
}
