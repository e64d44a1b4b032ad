package io.tandem.policy.reports;

import com.google.gson.GsonBuilder;
import io.tandem.policy.controls.Control;
import io.tandem.policy.controls.Controls;
import io.tandem.policy.rules.Level;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
final class Sarif {
    private Sarif() {}

    static String of(Pack pack, List<Finding> findings) {
        var controls = Controls.all();
        var rules = pack.rules().stream().map(rule -> rule(rule, controls)).toList();
        var results = findings.stream()
                .filter(finding -> finding.outcome() != Outcome.PASSED && finding.outcome() != Outcome.DEFERRED)
                .map(Sarif::result)
                .toList();
        var driver = Map.of("name", pack.name(), "version", "0.1.0", "rules", rules);
        var run = Map.of("tool", Map.of("driver", driver), "results", results);
        var log = new LinkedHashMap<String, Object>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(log);
    }

    private static Map<String, Object> rule(Rule rule, List<Control> controls) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", rule.id());
        entry.put("shortDescription", Map.of("text", rule.title()));
        entry.put("fullDescription", Map.of("text", rule.why()));
        entry.put("help", Map.of("text", rule.fix()));
        if (!rule.link().isEmpty()) {
            entry.put("helpUri", rule.link());
        }
        entry.put("defaultConfiguration", Map.of("level", level(rule.severity().level())));
        entry.put("properties", Map.of("tags", Controls.frameworks(controls, rule.id())));
        return entry;
    }

    private static Map<String, Object> result(Finding finding) {
        var urn = finding.resource().urn();
        var location = Map.of("name", finding.resource().name(), "fullyQualifiedName", urn, "kind", "resource");
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", finding.rule().id());
        result.put("level", level(finding.level()));
        result.put("message", Map.of("text", finding.advice()));
        result.put("locations", List.of(Map.of("logicalLocations", List.of(location))));
        result.put("partialFingerprints", Map.of("ruleAndUrn/v1", finding.rule().id() + "@" + urn));
        finding.waiver()
                .ifPresent(waiver -> result.put(
                        "suppressions",
                        List.of(Map.of("kind", "external", "status", "accepted", "justification", waiver.reason()))));
        return result;
    }

    private static String level(Level level) {
        return switch (level) {
            case MANDATORY -> "error";
            case ADVISORY -> "warning";
            case DISABLED -> "none";
        };
    }
}
