package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.pullrequest.JudgedPreview;
import io.tandem.rehearsal.report.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command whose previews and ups are judged by policy packs. */
final class PolicyOptions {
    @Option(
            names = "--policy-pack",
            paramLabel = "PATH",
            description = "A policy pack that judges previews and ups. Repeatable.")
    private List<Path> packs = new ArrayList<>();

    @Option(
            names = "--policy-levels",
            paramLabel = "DIR",
            description = "Where the packs' configuration of a stack is, STACK.json, for those that have one.")
    private @Nullable Path levels;

    EngineStack judged(EngineStack stack) {
        return stack.judgedBy(packs, Optional.ofNullable(levels));
    }

    /** @param reports a folder where the packs may write what they find */
    JudgedPreview preview(Path reports, Terminal terminal) {
        return new JudgedPreview(packs, Optional.ofNullable(levels), reports, terminal);
    }
}
