package io.tandem.rehearsal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/**
 * The program's process alone: from its start until its first call to an engine, which is not there. As the engine
 * starts it, with the class archive and the flags of tools/jvm/java, against the same JVM without them.
 */
final class ColdStart {
    private static final String NOBODY = "127.0.0.1:9";
    private static final Map<String, String> ENGINE = Map.of(
            "PULUMI_MONITOR", NOBODY,
            "PULUMI_ENGINE", NOBODY,
            "PULUMI_PROJECT", "tandem",
            "PULUMI_STACK", "primary",
            "PULUMI_CONFIG", "{}");

    private final Path jar;

    ColdStart(Path jar) {
        this.jar = jar;
    }

    /** Median of the ratios over so many pairs, taken in turns. */
    String ratio(int rounds) {
        var bare = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            ratios.add((double) time("java") / time(bare));
        }
        ratios.sort(Double::compare);
        return String.format(Locale.ROOT, "%.2f", ratios.get(rounds / 2));
    }

    private long time(String java) {
        var process = new ProcessBuilder(java, "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().putAll(ENGINE);
        long start = System.nanoTime();
        try {
            process.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + java, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return System.nanoTime() - start;
    }
}
