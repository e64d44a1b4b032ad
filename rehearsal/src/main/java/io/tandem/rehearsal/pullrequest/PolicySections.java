package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the policy packs found: what fails anew or blocks is shown; what stands, is waived or waits for up is folded. */
record PolicySections(Review review) {
    private static final int IMPORTANCE = 60;
    private static final int REST = 10;

    private record Found(String stack, PolicyFinding finding) {}

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        Predicate<PolicyFinding> matters = finding -> finding.fails() && (finding.isNew() || finding.isMandatory());
        add(sections, "Policy findings", false, IMPORTANCE, found(matters));
        add(
                sections,
                "Policy findings that stand already, are waived, or are decided at up",
                true,
                REST,
                found(matters.negate()));
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
                outcome(finding, level),
                Markdown.code(finding.rule()),
                found.stack(),
                Markdown.code(finding.resource()),
                Markdown.prose(finding.message())));
    }

    private static String outcome(PolicyFinding finding, String level) {
        var words = "%s%s, %s".formatted(finding.isNew() ? "new: " : "", finding.outcome(), level);
        return finding.blocks() ? "**" + words + "**" : words;
    }
}
