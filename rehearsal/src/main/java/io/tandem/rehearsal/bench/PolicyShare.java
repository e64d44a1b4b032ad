package io.tandem.rehearsal.bench;

import com.google.gson.JsonParser;
import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.report.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What policy packs cost: the preview of a stack with them, without them, and with one that has no rules, in turns. */
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

    /** Prints ratios, memory and times; the first previews warm up and are not counted. */
    public void run(int rounds) throws IOException {
        var reports = Files.createDirectories(rehearsal.folder().folder().resolve("policy-share"));
        try (var silence = new SilentPack(reports)) {
            var without = rehearsal.stack(stackName);
            var judged = without.judgedBy(packs);
            var silent = without.judgedBy(List.of(silence.executable()));
            judged.reportingTo(reports).previewQuietly();
            var plainTimes = new Sample();
            var judgedTimes = new Sample();
            var silentTimes = new Sample();
            for (int round = 0; round <= rounds; round++) {
                measure(without, round == 0 ? new Sample() : plainTimes);
                measure(judged, round == 0 ? new Sample() : judgedTimes);
                measure(silent, round == 0 ? new Sample() : silentTimes);
            }
            terminal.heading(
                    "preview of %s with policy packs, against without, %d rounds".formatted(stackName, rounds));
            terminal.line("  wall time, ratio           " + judgedTimes.ratios(plainTimes));
            terminal.line("  with a pack of no rules    " + silentTimes.ratios(plainTimes));
            terminal.line("  packs, peak RSS            " + judgedTimes.peakMebibytes() + " MiB");
        }
        tellRuleTimes(reports);
        for (var pack : packs) {
            terminal.line("  start until %s has told its rules: %s"
                    .formatted(pack.getFileName(), new PackStart(pack).seconds()));
        }
    }

    private static void measure(EngineStack stack, Sample sample) {
        try (var memory = Memory.watch("policies.jar")) {
            long start = System.nanoTime();
            stack.previewQuietly();
            sample.add(System.nanoTime() - start, memory.peakMebibytes());
        }
    }

    private void tellRuleTimes(Path reports) throws IOException {
        try (var files = Files.newDirectoryStream(reports, "*.json")) {
            for (var file : files) {
                var report = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
                terminal.line(String.format(
                        Locale.ROOT,
                        "  %s, per resource and rule that looks at it: %.0f µs",
                        report.get("pack").getAsString(),
                        report.get("microsecondsPerResourceAndRule").getAsDouble()));
            }
        }
    }
}
