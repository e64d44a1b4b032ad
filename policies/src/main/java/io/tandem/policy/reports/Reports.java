package io.tandem.policy.reports;

import io.tandem.policy.rules.Pack;
import io.tandem.policy.run.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The findings of one run, written as files that people and tools read.
 *
 * @param judging how long the rules took, all together
 */
public record Reports(Pack pack, List<Finding> findings, Duration judging) {

    /** Writes {@code PACK.sarif}, {@code .json}, {@code .md} and {@code -compliance.md}, over those of an earlier run. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(pack.name() + ".sarif"), Sarif.of(pack, findings));
            Files.writeString(folder.resolve(pack.name() + ".json"), JsonReport.of(pack, findings, judging));
            Files.writeString(folder.resolve(pack.name() + ".md"), Markdown.of(pack, findings));
            Files.writeString(folder.resolve(pack.name() + "-compliance.md"), ComplianceMatrix.of(pack, findings));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write reports to " + folder, e);
        }
    }
}
