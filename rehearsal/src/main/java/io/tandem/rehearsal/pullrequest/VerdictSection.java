package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One line that says it all, and a table of counts. */
record VerdictSection(Review review) {
    private static final int IMPORTANCE = 100;

    Section section() {
        var lines = new ArrayList<String>();
        lines.add("## " + review.occasion().verdict(review));
        lines.add("");
        lines.add("_" + review.occasion().origin() + "_");
        unmade().forEach(stack -> lines.add(
                "\n_Nothing of %s stands there: the difference is its bring-up from nothing._".formatted(stack)));
        if (!review.stacks().isEmpty()) {
            lines.add("");
            lines.addAll(Markdown.head(List.of("stack", "created", "changed", "replaced", "deleted")));
            review.stacks().forEach(stack -> lines.add(counts(stack)));
        }
        return new Section("", false, IMPORTANCE, lines);
    }

    private Stream<String> unmade() {
        return review.stacks().stream().filter(stack -> !stack.isStanding()).map(StackChange::stack);
    }

    private static String counts(StackChange stack) {
        return Markdown.row(Stream.concat(
                Stream.of(stack.stack()),
                Stream.of(Operation.values()).map(operation -> String.valueOf(stack.count(operation)))));
    }
}
