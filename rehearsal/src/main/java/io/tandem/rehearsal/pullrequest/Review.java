package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All stacks that a pull request touches, and whether it may be merged. */
public record Review(List<StackChange> stacks, Acceptance acceptance) {
    public Review {
        stacks = List.copyOf(stacks);
    }

    /** 0, or 1 if something stops it. */
    public int exitCode() {
        return problems().isEmpty() ? 0 : 1;
    }

    /** What stops it, a few words each. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        failing(problems, "the preview of %s fails", stack -> !stack.errors().isEmpty());
        failing(problems, "`up` of %s would stop", stack -> !stack.refusals().isEmpty());
        add(
                problems,
                stacks.stream().mapToLong(stack -> stack.blocking().size()).sum(),
                "mandatory policy finding");
        add(problems, unnamed(), "dangerous change that nobody named");
        return problems;
    }

    private void failing(List<String> problems, String phrase, Predicate<StackChange> fails) {
        var names = stacks.stream().filter(fails).map(StackChange::stack).collect(Collectors.joining(" and "));
        if (!names.isEmpty()) {
            problems.add(phrase.formatted(names));
        }
    }

    /** Dangerous resources that the author did not name; twins of one name count once. */
    private long unnamed() {
        return stacks.stream()
                .flatMap(stack -> stack.dangers().stream())
                .filter(danger -> !acceptance.covers(danger))
                .map(Danger::name)
                .distinct()
                .count();
    }

    long dangers() {
        return stacks.stream()
                .flatMap(stack -> stack.dangers().stream())
                .map(Danger::name)
                .distinct()
                .count();
    }

    long changes() {
        return stacks.stream().mapToLong(stack -> stack.changes().size()).sum();
    }

    /** Of violations the packs told the engine, which made the preview fail, only the findings are counted. */
    private static void add(List<String> problems, long count, String what) {
        if (count > 0) {
            problems.add(Markdown.count(count, what));
        }
    }
}
