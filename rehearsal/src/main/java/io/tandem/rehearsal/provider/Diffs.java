package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.catalog.ResourceType.Unique;
import io.tandem.rehearsal.cloud.Attributes;
import io.tandem.rehearsal.values.Paths;
import io.tandem.rehearsal.values.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pulumirpc.Provider.DiffResponse;

/** The engine's view of a difference: what changes, what makes a new resource, and in which order. */
final class Diffs {
    private Diffs() {}

    static DiffResponse response(
            ResourceType type, Map<String, Object> old, Map<String, Object> asked, List<String> ignored) {
        var changes = Differ.changes(type, old, asked).stream()
                .filter(change ->
                        ignored.stream().noneMatch(path -> change.path().startsWith(path)))
                .toList();
        var response = DiffResponse.newBuilder()
                .setChanges(changes.isEmpty() ? DiffResponse.DiffChanges.DIFF_NONE : DiffResponse.DiffChanges.DIFF_SOME)
                .setHasDetailedDiff(true);
        for (var change : changes) {
            response.addDiffs(change.root()).putDetailedDiff(change.path(), change.toWire());
            if (change.replaces()) {
                response.addReplaces(change.root());
            }
        }
        return response.setDeleteBeforeReplace(response.getReplacesCount() > 0
                        && type.unique().stream().anyMatch(u -> clashes(u, old, asked)))
                .build();
    }

    /** The inputs a resource was made with, and what AWS switched on without being asked to where the provider minds. */
    static Map<String, Object> seen(ResourceType type, Map<String, Object> inputs, Map<String, Object> outputs) {
        var seen = new LinkedHashMap<>(inputs);
        type.inputs().values().stream()
                .filter(input -> input.reported() && Boolean.TRUE.equals(outputs.get(input.path())))
                .forEach(input -> seen.putIfAbsent(input.path(), true));
        return seen;
    }

    /** What a preview can promise of an update. */
    static Map<String, Object> expected(ResourceType type, Map<String, Object> outputs, Map<String, Object> inputs) {
        var expected = new LinkedHashMap<>(outputs);
        expected.putAll(inputs);
        Attributes.keepAdded(type, outputs, expected);
        type.versioned().ifPresent(name -> expected.put(name, Unknown.VALUE));
        return expected;
    }

    /** Whether old and new would claim the same name, so that the old one has to go first. */
    private static boolean clashes(Unique unique, Map<String, Object> old, Map<String, Object> asked) {
        return unique.by().stream().anyMatch(path -> Paths.one(old, path).isPresent())
                && unique.by().stream().allMatch(path -> Paths.one(old, path).equals(Paths.one(asked, path)));
    }
}
