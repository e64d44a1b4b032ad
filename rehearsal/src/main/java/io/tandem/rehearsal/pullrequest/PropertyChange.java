package io.tandem.rehearsal.pullrequest;

import com.pulumi.automation.events.PropertyDiff;
import com.pulumi.automation.events.StepEventMetadata;
import com.pulumi.automation.events.StepEventStateMetadata;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A property that changes.
 *
 * @param path its place, as the engine names it
 * @param replaces whether it is why the resource is replaced
 * @param values {@code 10 → 30}; only for a small scalar of a change in place
 */
record PropertyChange(String path, boolean replaces, Optional<String> values) {

    /** What differs, by path; a creation and a deletion differ in everything, and are given no paths. */
    static List<PropertyChange> of(StepEventMetadata step, Operation operation) {
        Map<String, PropertyDiff> details = Objects.requireNonNullElse(step.detailedDiff(), Map.of());
        var paths = new TreeSet<>(details.keySet());
        if (paths.isEmpty()) {
            paths.addAll(Objects.requireNonNullElse(step.diffs(), List.of()));
        }
        return paths.stream()
                .map(path -> new PropertyChange(path, replaces(step, path), values(step, operation, path)))
                .toList();
    }

    /** By the keys that the engine names; SDK 1.36.1 does not read the kind of a diff. */
    private static boolean replaces(StepEventMetadata step, String path) {
        return Objects.requireNonNullElse(step.keys(), List.<String>of()).stream()
                .anyMatch(key -> path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "["));
    }

    private static Optional<String> values(StepEventMetadata step, Operation operation, String path) {
        if (operation != Operation.UPDATE) {
            return Optional.empty();
        }
        var place = new PropertyPath(path);
        return Shown.change(place, inputs(step.old()), inputs(step.new_()));
    }

    /** What the program asks, or asked, of a resource that is or was there. */
    static Map<String, Object> inputs(@Nullable StepEventStateMetadata state) {
        return state == null ? Map.of() : Objects.requireNonNullElse(state.inputs(), Map.of());
    }
}
