package io.tandem.policy.reports;

import com.google.gson.GsonBuilder;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that is not a plain pass, for other programs; passes are counted. */
final class JsonReport {
    private static final double NANOSECONDS = 1000;

    private JsonReport() {}

    static String of(Pack pack, List<Finding> findings, Duration judging) {
        var report = new LinkedHashMap<String, Object>();
        report.put("pack", pack.name());
        report.put("counts", counts(findings));
        report.put("microsecondsPerResourceAndRule", judging.toNanos() / NANOSECONDS / Math.max(1, findings.size()));
        report.put(
                "findings",
                findings.stream()
                        .filter(finding -> finding.outcome() != Outcome.PASSED)
                        .map(JsonReport::entry)
                        .toList());
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(report);
    }

    static Map<String, Long> counts(List<Finding> findings) {
        var counts = new LinkedHashMap<String, Long>();
        for (var outcome : Outcome.values()) {
            counts.put(
                    outcome.name().toLowerCase(Locale.ROOT),
                    findings.stream()
                            .filter(finding -> finding.outcome() == outcome)
                            .count());
        }
        return counts;
    }

    private static Map<String, Object> entry(Finding finding) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("rule", finding.rule().id());
        entry.put("severity", finding.rule().severity());
        entry.put("level", finding.level());
        entry.put("outcome", finding.outcome());
        entry.put("urn", finding.resource().urn());
        entry.put("message", finding.message());
        finding.waiver().ifPresent(waiver -> {
            entry.put("reason", waiver.reason());
            entry.put("owner", waiver.owner());
            entry.put("ticket", waiver.ticket());
            entry.put("expires", waiver.expires().toString());
        });
        return entry;
    }
}
