package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.report.Terminal;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * What the packs said of a run that they let through: how much they judged, and what they advise.
 *
 * @param reports the folder that the packs wrote to; nothing is printed if they wrote nothing
 */
public record PolicySummary(Path reports) {
    public void print(Terminal terminal) {
        var judged = PolicyReports.counts(reports).entrySet().stream()
                .filter(outcome -> outcome.getValue() > 0)
                .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                .collect(Collectors.joining(", "));
        if (judged.isEmpty()) {
            return;
        }
        terminal.line("  policies       " + judged);
        PolicyReports.read(reports).stream()
                .filter(PolicyFinding::fails)
                .map(advice -> "    %s: %s: %s".formatted(advice.rule(), advice.resource(), advice.message()))
                .forEach(terminal::line);
    }
}
