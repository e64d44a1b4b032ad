package io.tandem.rehearsal.bench;

import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.report.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The preview of a stack against the preview of a program that registers as many trivial resources, on the same cloud,
 * taken in turns so that a machine whose speed drifts slows both.
 */
public final class Bench {
    private final Rehearsal rehearsal;
    private final String stackName;
    private final Terminal terminal;

    public Bench(Rehearsal rehearsal, String stackName, Terminal terminal) {
        this.rehearsal = rehearsal;
        this.stackName = stackName;
        this.terminal = terminal;
    }

    /** Prints ratios and memory; the first pair warms up and is not counted. */
    public void run(int rounds) throws IOException {
        var stack = rehearsal.stack(stackName);
        int resources = stack.preview(event -> {}).changes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        var trivial = rehearsal.stack("trivial", trivialProject(resources));
        var ours = new Sample();
        var yardstick = new Sample();
        for (int round = 0; round <= rounds; round++) {
            measure(stack, round == 0 ? new Sample() : ours);
            measure(trivial, round == 0 ? new Sample() : yardstick);
        }
        var ratios = ours.ratios(yardstick);
        terminal.heading("preview of %s, %d resources, against as many trivial ones, %d rounds"
                .formatted(stackName, resources, rounds));
        terminal.line("  wall time, ratio    " + ratios);
        terminal.line("  program, peak RSS   %s MiB (trivial: %s MiB)"
                .formatted(ours.peakMebibytes(), yardstick.peakMebibytes()));
        terminal.line("  cloud, peak RSS     "
                + Memory.peakMebibytes(ProcessHandle.current().pid()) + " MiB");
        var start = new ColdStart(rehearsal.folder().project().resolve("target/tandem.jar"));
        terminal.line("  program alone, cold start, ratio to a bare JVM  " + start.ratio(rounds));
    }

    private static void measure(EngineStack stack, Sample sample) {
        try (var memory = Memory.watch()) {
            long start = System.nanoTime();
            stack.previewQuietly();
            sample.add(System.nanoTime() - start, memory.peakMebibytes());
        }
    }

    /** A Pulumi project of the trivial program, in the rehearsal's folder. */
    private Path trivialProject(int resources) throws IOException {
        var folder = Files.createDirectories(rehearsal.folder().folder().resolve("trivial"));
        var jar = Path.of(Bench.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .resolveSibling("rehearsal-trivial.jar");
        Files.write(
                folder.resolve("Pulumi.yaml"),
                List.of("name: trivial", "runtime:", "  name: java", "  options:", "    binary: " + jar));
        var settings = folder.resolve("Pulumi.trivial.yaml");
        var salt = Files.exists(settings)
                ? Files.readAllLines(settings).stream()
                        .filter(line -> line.startsWith("encryptionsalt"))
                        .toList()
                : List.<String>of();
        // The stack itself is a resource too.
        var config = List.of("config:", "  aws:region: ap-south-1", "  trivial:resources: \"" + (resources - 1) + "\"");
        Files.write(settings, Stream.concat(salt.stream(), config.stream()).toList());
        return folder;
    }
}
