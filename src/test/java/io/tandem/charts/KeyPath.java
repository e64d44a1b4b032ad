package io.tandem.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paths of keys in values, and how near they are to each other. */
final class KeyPath {
    /** Further off than this, two words are not the same one misspelt. */
    private static final int SLIPS = 3;

    private KeyPath() {}

    static List<String> to(List<String> path, String key) {
        var longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }

    /** The known path that was most likely meant: a similar key beside it, or else the same key in another place. */
    static Optional<String> nearest(List<String> path, List<String> typed, Map<?, ?> beside, Map<?, ?> everywhere) {
        var key = path.get(path.size() - 1);
        return Stream.concat(typed.stream(), beside.keySet().stream())
                .map(String::valueOf)
                .filter(other -> distance(key, other) <= Math.min(SLIPS, key.length() / 2))
                .min(Comparator.comparingInt(other -> distance(key, other)))
                .map(other -> to(path.subList(0, path.size() - 1), other))
                .or(() -> all(List.of(), everywhere)
                        .filter(other -> other.get(other.size() - 1).equals(key))
                        .min(Comparator.comparingInt(
                                other -> distance(String.join(".", path), String.join(".", other)))))
                .map(found -> String.join(".", found));
    }

    private static Stream<List<String>> all(List<String> path, @Nullable Object values) {
        return values instanceof Map<?, ?> map
                ? map.entrySet().stream().flatMap(entry -> {
                    var inner = to(path, String.valueOf(entry.getKey()));
                    return Stream.concat(Stream.of(inner), all(inner, entry.getValue()));
                })
                : Stream.of();
    }

    /** https://en.wikipedia.org/wiki/Levenshtein_distance, capitals aside. */
    private static int distance(String one, String other) {
        var before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap =
                        Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1)) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + swap);
            }
            before = row;
        }
        return before[other.length()];
    }
}
