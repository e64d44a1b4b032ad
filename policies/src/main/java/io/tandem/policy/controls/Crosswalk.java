package io.tandem.policy.controls;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table {@code requirements.tsv}: what other frameworks ask for that an FSBP control serves. Its head names the
 * sources; what none of them names is left out. Read for reports and the catalogue only: a run without them never waits.
 *
 * @param requirements by FSBP id, such as {@code FSBP:S3.8}
 */
public record Crosswalk(Map<String, List<Requirement>> requirements) {
    private static final int COLUMNS = 7;

    public static Crosswalk read() {
        var rows = Table.rows("requirements.tsv", COLUMNS);
        var frameworks = rows.get(0);
        var requirements = new LinkedHashMap<String, List<Requirement>>();
        rows.subList(1, rows.size()).forEach(row -> requirements.put(row.get(0), requirements(frameworks, row)));
        return new Crosswalk(requirements);
    }

    /** By what frameworks ask for, their own ids of the controls included: the rules that touch it; may be none. */
    public SortedMap<Requirement, SortedSet<String>> rules(List<Control> controls) {
        var rules = new HashMap<Requirement, SortedSet<String>>();
        for (var control : controls) {
            control.frameworks().stream().flatMap(this::served).forEach(requirement -> rules.computeIfAbsent(
                            requirement, any -> new TreeSet<>())
                    .addAll(control.rules()));
        }
        return new TreeMap<>(rules);
    }

    private Stream<Requirement> served(String id) {
        return Stream.concat(Stream.of(Requirement.parse(id)), requirements.getOrDefault(id, List.of()).stream());
    }

    private static List<Requirement> requirements(List<String> frameworks, List<String> row) {
        return IntStream.range(1, COLUMNS)
                .boxed()
                .flatMap(column -> Table.words(row.get(column)).stream()
                        .map(number -> new Requirement(frameworks.get(column), number)))
                .toList();
    }
}
