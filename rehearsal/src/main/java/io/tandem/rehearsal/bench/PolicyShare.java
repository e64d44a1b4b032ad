package io.tandem.rehearsal.bench;

import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.report.Terminal;
import java.nio.file.Path;
import java.util.List;

/** The preview of a stack with policy packs against the same preview without, taken in turns. */
public final class PolicyShare {
    private final Rehearsal rehearsal;
    private final String stackName;
    private final List<Path> packs;
    private final Terminal terminal;

    public PolicyShare(Rehearsal rehearsal, String stackName, List<Path> packs, Terminal terminal) {
        this.rehearsal = rehearsal;
        this.stackName = stackName;
        this.packs = packs;
        this.terminal = terminal;
    }

    /** Prints the ratio of wall times; the first pair warms up and is not counted. */
    public void run(int rounds) {
        var without = rehearsal.stack(stackName);
        var with = without.judgedBy(packs);
        var plain = new Sample();
        var judged = new Sample();
        for (int round = 0; round <= rounds; round++) {
            time(without, round == 0 ? new Sample() : plain);
            time(with, round == 0 ? new Sample() : judged);
        }
        terminal.heading("preview of %s with policy packs, against without, %d rounds".formatted(stackName, rounds));
        terminal.line("  wall time, ratio    " + judged.ratios(plain));
    }

    private static void time(EngineStack stack, Sample sample) {
        long start = System.nanoTime();
        stack.previewQuietly();
        sample.add(System.nanoTime() - start, 0);
    }
}
