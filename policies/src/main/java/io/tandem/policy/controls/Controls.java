package io.tandem.policy.controls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The table {@code controls.tsv}: list, area, control, framework ids, and our rules or, after a dash, why there is none. */
public final class Controls {
    private static final int COLUMNS = 5;

    private Controls() {}

    public static List<Control> all() {
        var stream = Objects.requireNonNull(Controls.class.getResourceAsStream("controls.tsv"), "controls.tsv");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Controls::control)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read controls.tsv", e);
        }
    }

    /** The framework ids of a rule, over all controls that it checks. */
    public static List<String> frameworks(List<Control> controls, String rule) {
        return controls.stream()
                .filter(control -> control.rules().contains(rule))
                .flatMap(control -> control.frameworks().stream())
                .distinct()
                .toList();
    }

    private static Control control(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("controls.tsv: not " + COLUMNS + " columns: " + line);
        }
        boolean omitted = columns[4].startsWith("-");
        return new Control(
                columns[0],
                columns[1],
                columns[2],
                words(columns[3]),
                omitted ? List.of() : words(columns[4]),
                omitted ? columns[4].substring(1).trim() : "");
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }
}
