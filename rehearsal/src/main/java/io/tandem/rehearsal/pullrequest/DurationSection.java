package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.report.CriticalPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long each {@code up} would take on AWS, modelled, and along which changes. */
record DurationSection(Review review) {
    private static final int IMPORTANCE = 40;

    Optional<Section> section() {
        var lines = new ArrayList<>(Markdown.head(List.of("`up` of", "modelled", "critical path")));
        int head = lines.size();
        review.stacks().forEach(stack -> stack.up()
                .filter(up -> up.seconds() > 0)
                .ifPresent(up -> lines.add(Markdown.row(Stream.of(stack.stack(), minutes(up.seconds()), path(up))))));
        return lines.size() == head
                ? Optional.empty()
                : Optional.of(new Section("Duration of up, modelled: " + totals(), true, IMPORTANCE, lines));
    }

    private String totals() {
        return review.stacks().stream()
                .flatMap(stack -> stack.up().stream().map(up -> stack.stack() + " " + minutes(up.seconds())))
                .collect(Collectors.joining(", "));
    }

    private static String path(TrialUp up) {
        return up.path().stream().map(DurationSection::step).collect(Collectors.joining(" then "));
    }

    private static String step(CriticalPath.Step step) {
        return "%s %s".formatted(Markdown.code(step.name()), minutes(step.seconds()));
    }

    private static String minutes(int seconds) {
        return "%d:%02d min".formatted(seconds / 60, seconds % 60);
    }
}
