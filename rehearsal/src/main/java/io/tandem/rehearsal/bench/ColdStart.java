package io.tandem.rehearsal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The program's process alone: from its start until the SDK has found that no engine answers. As the engine starts it,
 * with the class archive and the flags of tools/jvm/java, against the same JVM without them.
 */
final class ColdStart {
    private final List<String> command;

    ColdStart(Path jar) {
        this.command = List.of("java", "-jar", jar.toString());
    }

    /** Median of the ratios over so many pairs, taken in turns. */
    String ratio(int rounds) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            ratios.add((double) time("none") / time(""));
        }
        ratios.sort(Double::compare);
        return String.format(Locale.ROOT, "%.2f", ratios.get(rounds / 2));
    }

    /** @param monitor the address of an engine, whose presence makes tools/jvm/java prepare the JVM for a program */
    private long time(String monitor) {
        var process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("PULUMI_MONITOR", monitor);
        long start = System.nanoTime();
        try {
            process.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start java", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return System.nanoTime() - start;
    }
}
