package io.tandem.policy.reports;

import io.tandem.policy.controls.Controls;
import io.tandem.policy.controls.Crosswalk;
import io.tandem.policy.controls.Requirement;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By framework and id: how many resources pass, fail, are waived, or wait for {@code up}; none means not applicable. */
final class ComplianceMatrix {
    private ComplianceMatrix() {}

    static String of(Pack pack, List<Finding> findings) {
        var frameworks = frameworks(pack, findings);
        var lines = new ArrayList<>(List.of(
                "# Compliance: " + pack.name(),
                "",
                "An id has the state of the rules that touch it: evidence for it, not proof of all that it asks.",
                "",
                "| framework | " + String.join(" | ", Tally.STATES) + " |",
                "|---|" + "---|".repeat(Tally.STATES.size())));
        frameworks.forEach((framework, tallies) -> lines.add(summary(framework, tallies.values())));
        frameworks.forEach((framework, tallies) -> lines.addAll(section(framework, tallies)));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static Map<String, Map<Requirement, Tally>> frameworks(Pack pack, List<Finding> findings) {
        var tallies = tallies(pack, findings);
        var frameworks = new LinkedHashMap<String, Map<Requirement, Tally>>();
        Crosswalk.read().rules(Controls.all()).forEach((requirement, rules) -> {
            var own = rules.stream()
                    .flatMap(rule -> Stream.ofNullable(tallies.get(rule)))
                    .toList();
            if (!own.isEmpty()) {
                var tally = frameworks
                        .computeIfAbsent(requirement.framework(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(requirement, any -> new Tally());
                own.forEach(tally::add);
            }
        });
        return frameworks;
    }

    private static Map<String, Tally> tallies(Pack pack, List<Finding> findings) {
        var tallies = new HashMap<String, Tally>();
        pack.rules().forEach(rule -> tallies.put(rule.id(), new Tally()));
        findings.forEach(finding ->
                tallies.computeIfAbsent(finding.rule().id(), any -> new Tally()).add(finding.outcome()));
        return tallies;
    }

    private static String summary(String framework, Collection<Tally> tallies) {
        var counts = tallies.stream().collect(Collectors.groupingBy(Tally::state, Collectors.counting()));
        return "| %s | %s |"
                .formatted(
                        framework,
                        Tally.STATES.stream()
                                .map(state -> counts.getOrDefault(state, 0L).toString())
                                .collect(Collectors.joining(" | ")));
    }

    private static List<String> section(String framework, Map<Requirement, Tally> tallies) {
        var lines = new ArrayList<>(List.of(
                "",
                "## " + framework,
                "",
                "| id | state | passed | failed | waived | deferred |",
                "|---|---|---|---|---|---|"));
        tallies.forEach((requirement, tally) -> lines.add("| %s | %s | %d | %d | %d | %d |"
                .formatted(
                        requirement.id(),
                        tally.state(),
                        tally.of(Outcome.PASSED),
                        tally.failed(),
                        tally.of(Outcome.WAIVED),
                        tally.of(Outcome.DEFERRED))));
        return lines;
    }
}
