package io.tandem.policy.reports;

import io.tandem.policy.controls.Controls;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By framework id: how many resources pass, fail, are waived, or wait for {@code up}; none means not applicable. */
final class ComplianceMatrix {
    private ComplianceMatrix() {}

    static String of(Pack pack, List<Finding> findings) {
        var byId = new TreeMap<String, Map<Outcome, Integer>>();
        var controls = Controls.all();
        for (var rule : pack.rules()) {
            for (var id : Controls.frameworks(controls, rule.id())) {
                var counts = byId.computeIfAbsent(id, any -> new EnumMap<>(Outcome.class));
                findings.stream()
                        .filter(finding -> finding.rule().id().equals(rule.id()))
                        .forEach(finding -> counts.merge(finding.outcome(), 1, Integer::sum));
            }
        }
        var lines = new ArrayList<>(List.of(
                "# Compliance: " + pack.name(),
                "",
                "| control | state | passed | failed | waived | deferred |",
                "|---|---|---|---|---|---|"));
        byId.forEach((id, counts) -> lines.add(row(id, counts)));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String row(String id, Map<Outcome, Integer> counts) {
        int failed = counts.getOrDefault(Outcome.FAILED, 0) + counts.getOrDefault(Outcome.CRASHED, 0);
        return "| %s | %s | %d | %d | %d | %d |"
                .formatted(
                        id,
                        state(failed, counts),
                        counts.getOrDefault(Outcome.PASSED, 0),
                        failed,
                        counts.getOrDefault(Outcome.WAIVED, 0),
                        counts.getOrDefault(Outcome.DEFERRED, 0));
    }

    private static String state(int failed, Map<Outcome, Integer> counts) {
        if (failed > 0) {
            return "fail";
        } else if (counts.containsKey(Outcome.WAIVED)) {
            return "waived";
        } else if (counts.containsKey(Outcome.DEFERRED)) {
            return "deferred";
        }
        return counts.isEmpty() ? "not applicable" : "pass";
    }
}
