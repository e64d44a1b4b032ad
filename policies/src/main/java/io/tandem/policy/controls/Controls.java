package io.tandem.policy.controls;

import java.util.List;

/** The table {@code controls.tsv}: list, area, control, framework ids, and our rules or, after a dash, why there is none. */
public final class Controls {
    private static final int COLUMNS = 5;

    private Controls() {}

    public static List<Control> all() {
        return Table.rows("controls.tsv", COLUMNS).stream()
                .map(Controls::control)
                .toList();
    }

    /** The framework ids of a rule, over all controls that it checks. */
    public static List<String> frameworks(List<Control> controls, String rule) {
        return controls.stream()
                .filter(control -> control.rules().contains(rule))
                .flatMap(control -> control.frameworks().stream())
                .distinct()
                .toList();
    }

    private static Control control(List<String> columns) {
        var rules = columns.get(4);
        boolean omitted = rules.startsWith("-");
        return new Control(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                Table.words(columns.get(3)),
                omitted ? List.of() : Table.words(rules),
                omitted ? rules.substring(1).trim() : "");
    }
}
