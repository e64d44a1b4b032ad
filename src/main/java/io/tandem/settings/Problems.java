package io.tandem.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects what is wrong while a stack file is read, so that all of it is reported at once. A key is faulty once
 * something is reported of it; what follows from a faulty key is not reported again.
 */
final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();
    private final Set<String> secretKeys;

    /** @param secretKeys full top-level keys whose values are never shown */
    Problems(Set<String> secretKeys) {
        this.secretKeys = Set.copyOf(secretKeys);
    }

    void report(Problem problem) {
        reportAll(List.of(problem));
    }

    /** Reports problems found at the same time: of one key there may be several. */
    void reportAll(List<Problem> problems) {
        Set<String> reported =
                problems.stream().map(problem -> problem.keys().get(0)).collect(Collectors.toSet());
        found.addAll(problems.stream()
                .filter(problem -> problem.keys().stream().noneMatch(this::isFaulty))
                .filter(problem -> problem.keys().stream().skip(1).noneMatch(reported::contains))
                .map(problem -> isSecret(problem) ? problem.concealed() : problem)
                .toList());
        faulty.addAll(
                problems.stream().flatMap(problem -> problem.keys().stream()).toList());
    }

    int faultyKeys() {
        return faulty.size();
    }

    /** Whether something was reported of this key, of an object or list that holds it, or of one of its elements. */
    boolean isFaulty(String key) {
        return faulty.stream().anyMatch(bad -> holds(bad, key) || bad.startsWith(key + "["));
    }

    /** @throws SettingsException if anything was reported */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SettingsException(found);
        }
    }

    private boolean isSecret(Problem problem) {
        return problem.keys().stream().anyMatch(key -> secretKeys.stream().anyMatch(secret -> holds(secret, key)));
    }

    private static boolean holds(String outer, String key) {
        return key.equals(outer) || key.startsWith(outer + ".") || key.startsWith(outer + "[");
    }
}
