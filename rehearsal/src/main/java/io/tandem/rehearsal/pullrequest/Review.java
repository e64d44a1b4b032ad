package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All stacks that are looked at, and whether to go on: to merge, to deploy, or to leave the account as it is. */
public record Review(List<StackChange> stacks, Acceptance acceptance, Occasion occasion) {
    public Review {
        stacks = List.copyOf(stacks);
    }

    /** What nobody accepts anything of. */
    public static Review of(Occasion occasion, List<StackChange> stacks) {
        return new Review(stacks, Acceptance.of("", List.of()), occasion);
    }

    /** 0, or 1 if something stops it, or has drifted. */
    public int exitCode() {
        boolean drifted = occasion == Occasion.DRIFT && changes() > 0;
        return problems().isEmpty() && !drifted ? 0 : 1;
    }

    /** What stops it, a few words each. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        var failure = occasion == Occasion.DRIFT ? "%s cannot be read" : "the preview of %s fails";
        failing(problems, failure, stack -> !stack.errors().isEmpty());
        failing(problems, "`up` of %s would stop", stack -> !stack.refusals().isEmpty());
        add(
                problems,
                stacks.stream().mapToLong(stack -> stack.blocking().size()).sum(),
                "mandatory policy finding");
        if (occasion.namesDangers()) {
            add(problems, unnamed(), "dangerous change that nobody named");
        }
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
