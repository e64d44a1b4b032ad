package io.tandem.policy.catalogue;

import io.tandem.policy.controls.Control;
import io.tandem.policy.controls.Crosswalk;
import io.tandem.policy.controls.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The requirements of other frameworks, and which rules touch them. */
final class RequirementIndex {
    private RequirementIndex() {}

    static List<String> section(Crosswalk crosswalk, List<Control> controls) {
        var frameworks = frameworks(crosswalk, controls);
        var lines = new ArrayList<>(List.of(
                "",
                "## Requirements",
                "",
                "Of other frameworks, by the FSBP control that a rule checks; `requirements.tsv` has them and its sources. To be",
                "touched is less than to be met: no rule speaks of people, papers, or other accounts.",
                "",
                "| framework | named | touched by a rule |",
                "|---|---|---|"));
        frameworks.forEach((framework, rules) -> lines.add("| %s | %d | %d |"
                .formatted(
                        framework,
                        rules.size(),
                        rules.values().stream().filter(own -> !own.isEmpty()).count())));
        frameworks.forEach((framework, rules) -> lines.addAll(touched(framework, rules)));
        return lines;
    }

    private static SortedMap<String, SortedMap<Requirement, SortedSet<String>>> frameworks(
            Crosswalk crosswalk, List<Control> controls) {
        var frameworks = new TreeMap<String, SortedMap<Requirement, SortedSet<String>>>();
        var rules = crosswalk.rules(controls);
        crosswalk.requirements().values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(requirement -> frameworks
                        .computeIfAbsent(requirement.framework(), any -> new TreeMap<>())
                        .put(requirement, rules.getOrDefault(requirement, new TreeSet<>())));
        return frameworks;
    }

    private static List<String> touched(String framework, SortedMap<Requirement, SortedSet<String>> rules) {
        var lines = new ArrayList<>(List.of("", "### " + framework, ""));
        rules.forEach((requirement, own) -> {
            if (!own.isEmpty()) {
                lines.add("- %s: %s".formatted(requirement.number(), String.join(", ", own)));
            }
        });
        return lines;
    }
}
