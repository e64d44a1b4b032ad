package io.tandem.rehearsal.pullrequest;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import io.tandem.rehearsal.values.Paths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the packs wrote of one run: {@code PACK.json}, as policies/README.md describes it. */
final class PolicyReports {
    private PolicyReports() {}

    /** Everything that is no plain pass; nothing if no pack wrote a report. */
    static List<PolicyFinding> read(Path folder) {
        return reports(folder).stream().flatMap(PolicyReports::findings).toList();
    }

    /** How often each outcome came up, plain passes too, in the order of the packs' own counts. */
    static Map<String, Integer> counts(Path folder) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var report : reports(folder)) {
            Paths.object((Map<?, ?>) report.getOrDefault("counts", Map.of()))
                    .forEach((outcome, count) -> counts.merge(outcome, ((Number) count).intValue(), Integer::sum));
        }
        return counts;
    }

    /** The same findings; those that stand already, by what was found before, are not new. */
    static List<PolicyFinding> against(List<PolicyFinding> before, List<PolicyFinding> after) {
        return after.stream()
                .map(finding -> finding.knownIf(before.stream().anyMatch(finding::isSameAs)))
                .toList();
    }

    private static List<Map<String, Object>> reports(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(PolicyReports::report)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the policy reports in " + folder, e);
        }
    }

    private static Stream<PolicyFinding> findings(Map<String, Object> report) {
        return Paths.all(report, "findings").stream()
                .filter(Map.class::isInstance)
                .map(finding -> finding(Paths.object((Map<?, ?>) finding)));
    }

    private static Map<String, Object> report(Path file) {
        try {
            return new Gson().fromJson(Files.readString(file), new TypeToken<Map<String, Object>>() {}.getType());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the policy report " + file, e);
        }
    }

    private static PolicyFinding finding(Map<String, Object> entry) {
        return new PolicyFinding(
                text(entry, "rule"),
                text(entry, "urn"),
                "mandatory".equalsIgnoreCase(text(entry, "level")),
                text(entry, "outcome").toLowerCase(Locale.ROOT),
                text(entry, "message"),
                true);
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.getOrDefault(key, ""));
    }
}
