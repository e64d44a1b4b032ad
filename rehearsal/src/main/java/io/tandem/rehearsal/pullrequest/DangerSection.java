package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person has to have wanted, with what it means, and how to say that it is wanted. */
record DangerSection(Review review) {
    private static final int IMPORTANCE = 90;

    /** A danger, and the stacks that have it alike. */
    private record Row(Danger danger, List<String> stacks) {}

    Optional<Section> section() {
        var rows = rows();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var columns = new ArrayList<>(List.of("", "resource", "in", "what it means"));
        if (review.occasion().namesDangers()) {
            columns.add("named");
        }
        var lines = new ArrayList<>(Markdown.head(columns));
        rows.forEach(row -> lines.add(line(row)));
        if (review.occasion().namesDangers()
                && rows.stream().anyMatch(row -> !review.acceptance().covers(row.danger()))) {
            lines.add("");
            lines.add(
                    "If you want them, say so: a line `danger: NAME` in the description for each resource, or the label `%s` for all."
                            .formatted(Acceptance.LABEL));
        }
        return Optional.of(new Section("Dangerous", false, IMPORTANCE, lines));
    }

    private List<Row> rows() {
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        for (var stack : review.stacks()) {
            for (var danger : stack.dangers()) {
                var change = danger.change();
                List<Object> alike = List.of(danger.kind(), change.type(), change.name(), danger.meaning());
                rows.computeIfAbsent(alike, key -> new Row(danger, new ArrayList<>()))
                        .stacks()
                        .add(stack.stack());
            }
        }
        return rows.values().stream()
                .sorted(Comparator.comparing((Row row) -> review.acceptance().covers(row.danger()))
                        .thenComparing(row -> row.danger().kind()))
                .toList();
    }

    private String line(Row row) {
        var danger = row.danger();
        var cells = Stream.of(
                "**" + danger.kind().words() + "**",
                Markdown.code(danger.name()),
                "%s: %s".formatted(danger.change().room(), String.join(", ", row.stacks())),
                Markdown.prose(danger.meaning()));
        var named = review.acceptance().covers(danger) ? "yes" : "**no**";
        return Markdown.row(review.occasion().namesDangers() ? Stream.concat(cells, Stream.of(named)) : cells);
    }
}
