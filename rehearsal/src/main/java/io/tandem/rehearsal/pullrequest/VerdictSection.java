package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One line that says it all, and a table of counts. */
record VerdictSection(Review review) {
    private static final int IMPORTANCE = 100;

    Section section() {
        var lines = new ArrayList<String>();
        lines.add("## " + verdict());
        lines.add("");
        lines.add(
                "_Previewed on a simulated AWS account, against what was rehearsed there; no real account was asked."
                        + " One stack after the other, each brought up on a copy, so that dr sees what primary would publish._");
        unrehearsed()
                .forEach(stack ->
                        lines.add("\n_Nothing of %s stands there: the difference is its bring-up from nothing._"
                                .formatted(stack)));
        if (!review.stacks().isEmpty()) {
            lines.add("");
            lines.addAll(Markdown.head(List.of("stack", "created", "changed", "replaced", "deleted")));
            review.stacks().forEach(stack -> lines.add(counts(stack)));
        }
        return new Section("", false, IMPORTANCE, lines);
    }

    private String verdict() {
        var problems = review.problems();
        if (!problems.isEmpty()) {
            return "Stop: " + String.join(", ", problems);
        }
        if (review.stacks().isEmpty()) {
            return "Go: no stack is affected";
        }
        var named = review.dangers() == 0
                ? "nothing dangerous"
                : Markdown.count(review.dangers(), "dangerous change") + ", named";
        return review.changes() == 0
                ? "Go: nothing changes"
                : "Go: %s, %s".formatted(Markdown.count(review.changes(), "change"), named);
    }

    private Stream<String> unrehearsed() {
        return review.stacks().stream().filter(stack -> !stack.isStanding()).map(StackChange::stack);
    }

    private static String counts(StackChange stack) {
        return Markdown.row(Stream.concat(
                Stream.of(stack.stack()),
                Stream.of(Operation.values()).map(operation -> String.valueOf(stack.count(operation)))));
    }
}
