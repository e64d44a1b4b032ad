package io.tandem.policy.reports;

import io.tandem.policy.rules.Pack;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A page for a pull request: what is violated, waived and not known yet. */
final class Markdown {
    private Markdown() {}

    static String of(Pack pack, List<Finding> findings) {
        var counts = JsonReport.counts(findings);
        return "# Policies: %s%n%n%s%n%s%s%s"
                .formatted(
                        pack.name(),
                        counts.entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", ", "", ".")),
                        section("Violations", findings, Finding::isViolation),
                        section("Waived", findings, finding -> finding.outcome() == Outcome.WAIVED),
                        section("Decided at up", findings, finding -> finding.outcome() == Outcome.DEFERRED));
    }

    private static String section(String title, List<Finding> findings, Predicate<Finding> belongs) {
        var rows = findings.stream()
                .filter(belongs)
                .sorted(Comparator.comparing((Finding finding) -> finding.rule().severity())
                        .reversed()
                        .thenComparing(finding -> finding.rule().id()))
                .map(Markdown::row)
                .toList();
        return rows.isEmpty()
                ? ""
                : "%n## %s%n%n| rule | severity | resource | what |%n|---|---|---|---|%n%s%n"
                        .formatted(title, String.join(System.lineSeparator(), rows));
    }

    private static String row(Finding finding) {
        var by = finding.waiver()
                .map(waiver ->
                        " (waived by %s until %s: %s)".formatted(waiver.owner(), waiver.expires(), waiver.reason()))
                .orElse("");
        return "| %s | %s | `%s` | %s |"
                .formatted(
                        finding.rule().id(),
                        finding.rule().severity().name().toLowerCase(Locale.ROOT),
                        finding.resource().name(),
                        cell(finding.message() + by));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
