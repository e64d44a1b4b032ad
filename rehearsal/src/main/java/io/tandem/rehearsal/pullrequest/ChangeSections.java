package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every change by room, both regions of a pair side by side. */
record ChangeSections(Review review) {
    private static final int IMPORTANCE = 50;

    /** More rows than this are folded. */
    private static final int AT_A_GLANCE = 30;

    private static final int PROPERTIES = 6;

    /** A resource of the program, in whichever stacks it changes. */
    private record Row(String room, String name, String kind, Map<String, ResourceChange> byStack) {
        /** What takes something away comes first. */
        Operation gravest() {
            return byStack.values().stream()
                    .map(ResourceChange::operation)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    List<Section> sections() {
        var groups = review.stacks().stream()
                .collect(Collectors.groupingBy(StackChange::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .filter(group ->
                        group.stream().anyMatch(stack -> !stack.changes().isEmpty()))
                .map(ChangeSections::section)
                .toList();
    }

    private static Section section(List<StackChange> group) {
        var stacks = group.stream().map(StackChange::stack).toList();
        var rows = rows(group);
        var lines = new ArrayList<>(Markdown.head(
                Stream.concat(Stream.of("room", "resource"), stacks.stream()).toList()));
        rows.forEach(row -> lines.add(line(row, stacks)));
        var title = "Changes of %s, by room".formatted(String.join(" and ", stacks));
        boolean folded = rows.size() > AT_A_GLANCE;
        return new Section(folded ? title + ": " + rows.size() + " resources" : title, folded, IMPORTANCE, lines);
    }

    private static List<Row> rows(List<StackChange> group) {
        Map<List<String>, Row> rows = new TreeMap<>(Comparator.comparing(List::toString));
        for (var stack : group) {
            for (var change : stack.changes()) {
                rows.computeIfAbsent(
                                List.of(change.room(), change.kind(), change.name()),
                                key -> new Row(change.room(), change.name(), change.kind(), new LinkedHashMap<>()))
                        .byStack()
                        .put(stack.stack(), change);
            }
        }
        return rows.values().stream()
                .sorted(Comparator.comparing(Row::room).thenComparing(Row::gravest, Comparator.reverseOrder()))
                .toList();
    }

    private static String line(Row row, List<String> stacks) {
        var cells = stacks.stream()
                .map(stack ->
                        row.byStack().containsKey(stack) ? cell(row.byStack().get(stack)) : "");
        return Markdown.row(Stream.concat(
                Stream.of(row.room(), Markdown.prose(row.kind()) + " " + Markdown.code(row.name())), cells));
    }

    private static String cell(ResourceChange change) {
        var properties = change.properties();
        var shown = properties.stream()
                .limit(PROPERTIES)
                .map(ChangeSections::property)
                .collect(Collectors.joining(", "));
        int more = properties.size() - PROPERTIES;
        return "%s %s%s%s"
                .formatted(
                        change.operation().sign(),
                        change.operation().word(),
                        shown.isEmpty() ? "" : ": " + shown,
                        more > 0 ? " and %d more".formatted(more) : "");
    }

    private static String property(PropertyChange property) {
        return Markdown.code(property.path())
                + property.values().map(values -> " " + Markdown.code(values)).orElse("")
                + (property.replaces() ? " (forces it)" : "");
    }
}
