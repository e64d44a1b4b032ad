package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What each stack says of its recovery, as it stands and with the change; what does not differ is folded. */
record PostureSection(Review review) {
    private static final int IMPORTANCE = 70;
    private static final int SAME = 20;

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        var differing = table(true);
        if (!differing.isEmpty()) {
            review.stacks().stream().flatMap(PostureSection::terms).distinct().forEach(differing::add);
            sections.add(new Section("Recovery", false, IMPORTANCE, differing));
        }
        var same = table(false);
        if (!same.isEmpty()) {
            sections.add(new Section("Recovery that stays the same", true, SAME, same));
        }
        return sections;
    }

    private List<String> table(boolean differing) {
        var rows = review.stacks().stream()
                .flatMap(stack -> rows(stack, differing).stream())
                .toList();
        var lines = new ArrayList<String>();
        if (!rows.isEmpty()) {
            lines.addAll(Markdown.head(List.of("", "stack", "before", "after")));
            lines.addAll(rows);
        }
        return lines;
    }

    private static List<String> rows(StackChange stack, boolean differing) {
        var rows = new ArrayList<String>();
        Set<String> names = new LinkedHashSet<>(stack.before().lines().keySet());
        names.addAll(stack.after().lines().keySet());
        for (var name : names) {
            var before = Optional.ofNullable(stack.before().lines().get(name));
            var after = Optional.ofNullable(stack.after().lines().get(name));
            if (!before.equals(after) == differing) {
                rows.add(row(stack, name, before, after));
            }
        }
        return rows;
    }

    private static String row(StackChange stack, String name, Optional<String> before, Optional<String> after) {
        boolean unknown = stack.after().isSilent();
        var now = after.map(Markdown::prose).orElse(unknown ? "not told: see what fails" : "none");
        return Markdown.row(Stream.of(
                Markdown.prose(name),
                stack.stack(),
                before.map(Markdown::prose).orElse("none"),
                before.equals(after) ? "the same" : "**" + now + "**"));
    }

    private static Stream<String> terms(StackChange stack) {
        if (stack.after().isSilent() || stack.before().isSilent()) {
            return Stream.empty();
        }
        return Stream.concat(
                stack.before().termsNotIn(stack.after()).stream().map(term -> "\n- was: " + Markdown.prose(term)),
                stack.after().termsNotIn(stack.before()).stream()
                        .map(term -> "\n- **is: " + Markdown.prose(term) + "**"));
    }
}
