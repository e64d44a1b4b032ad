package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the policy packs found: what is new or blocks is shown, what somebody answers for is folded. */
record PolicySections(Review review) {
    private static final int IMPORTANCE = 60;
    private static final int KNOWN = 10;

    private record Found(String stack, PolicyFinding finding) {}

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        Predicate<PolicyFinding> matters = finding -> finding.isNew() || finding.blocks();
        add(sections, "Policy findings", false, IMPORTANCE, found(matters));
        add(sections, "Policy findings that stand already", true, KNOWN, found(matters.negate()));
        return sections;
    }

    private List<Found> found(Predicate<PolicyFinding> which) {
        return review.stacks().stream()
                .flatMap(stack ->
                        stack.findings().stream().filter(which).map(finding -> new Found(stack.stack(), finding)))
                .sorted(Comparator.comparing((Found found) -> !found.finding().blocks())
                        .thenComparing(found -> found.finding().outcome())
                        .thenComparing(found -> found.finding().rule()))
                .toList();
    }

    private static void add(List<Section> sections, String title, boolean folded, int importance, List<Found> found) {
        if (!found.isEmpty()) {
            var lines = new ArrayList<>(Markdown.head(List.of("", "rule", "stack", "resource", "what")));
            found.forEach(one -> lines.add(line(one)));
            sections.add(new Section(title + ": " + found.size(), folded, importance, lines));
        }
    }

    private static String line(Found found) {
        var finding = found.finding();
        var level = finding.isMandatory() ? "mandatory" : "advisory";
        return Markdown.row(Stream.of(
                finding.blocks() ? "**%s, %s**".formatted(finding.outcome(), level) : finding.outcome() + ", " + level,
                Markdown.code(finding.rule()),
                found.stack(),
                Markdown.code(finding.resource()),
                Markdown.prose(finding.message())));
    }
}
