package io.tandem.policy.catalogue;

import io.tandem.policy.Packs;
import io.tandem.policy.controls.Control;
import io.tandem.policy.controls.Controls;
import io.tandem.policy.controls.Crosswalk;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every rule in one row, and every control of the field with the rule that checks it, or the reason why none does. */
public final class Catalogue {
    private static final List<String> LISTS = List.of("aws", "dr", "kubernetes");

    private Catalogue() {}

    /** Prints the page. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(page());
        out.flush();
    }

    static String page() {
        var controls = Controls.all();
        var lines = new ArrayList<>(List.of(
                "# Rules",
                "",
                "Made from the rules themselves by `tools/policies catalogue`; a test fails when it is old. A mandatory rule",
                "blocks, an advisory one tells. `stack` rules need all resources and are asked at the end.",
                "",
                "| pack | rules | mandatory | advisory |",
                "|---|---|---|---|"));
        Packs.each().forEach(pack -> lines.add(counts(pack)));
        Packs.each().forEach(pack -> lines.addAll(section(pack, controls)));
        lines.addAll(coverage(controls));
        lines.addAll(RequirementIndex.section(Crosswalk.read(), controls));
        return String.join("\n", lines) + "\n";
    }

    private static String counts(Pack pack) {
        long mandatory = pack.rules().stream()
                .filter(rule -> level(rule).equals("mandatory"))
                .count();
        int all = pack.rules().size();
        return "| %s | %d | %d | %d |".formatted(pack.name(), all, mandatory, all - mandatory);
    }

    private static List<String> section(Pack pack, List<Control> controls) {
        var lines = new ArrayList<>(List.of(
                "",
                "## " + pack.name(),
                "",
                pack.description() + ".",
                "",
                "| rule | what | severity | level | scope | settings | controls |",
                "|---|---|---|---|---|---|---|"));
        pack.rules().forEach(rule -> lines.add(row(rule, controls)));
        return lines;
    }

    private static String row(Rule rule, List<Control> controls) {
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        rule.link().isEmpty() ? rule.id() : "[%s](%s)".formatted(rule.id(), rule.link()),
                        rule.title(),
                        lower(rule.severity()),
                        level(rule),
                        rule.wide() ? "stack" : "resource",
                        rule.settings().stream().map(Setting::key).collect(Collectors.joining(", ")),
                        String.join(", ", Controls.frameworks(controls, rule.id())));
    }

    private static List<String> coverage(List<Control> controls) {
        var lines = new ArrayList<>(
                List.of("", "## Coverage", "", "| list | controls | checked | left out |", "|---|---|---|---|"));
        LISTS.forEach(list -> lines.add(coverage(list, controls)));
        lines.addAll(List.of("", "Left out, and why:", ""));
        controls.stream()
                .filter(control -> control.rules().isEmpty())
                .map(control -> "- %s, %s: %s.".formatted(control.area(), control.title(), control.omitted()))
                .forEach(lines::add);
        return lines;
    }

    private static String coverage(String list, List<Control> controls) {
        var own =
                controls.stream().filter(control -> control.list().equals(list)).toList();
        long checked =
                own.stream().filter(control -> !control.rules().isEmpty()).count();
        return "| %s | %d | %d | %d |".formatted(list, own.size(), checked, own.size() - checked);
    }

    private static String level(Rule rule) {
        return lower(rule.severity().level());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
