package io.tandem.policy.controls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A table beside this class: columns between tabs, words between blanks, comments behind a hash. */
final class Table {
    private Table() {}

    static List<List<String>> rows(String name, int columns) {
        var stream = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, columns, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> row(String name, int columns, String line) {
        var row = List.of(line.split("\t", -1));
        if (row.size() != columns) {
            throw new IllegalStateException("%s: not %d columns: %s".formatted(name, columns, line));
        }
        return row;
    }
}
