package io.tandem.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How far apart two words are: the fewest letters to insert, drop or exchange; case counts for nothing. */
final class EditDistance {
    private EditDistance() {}

    /** The candidate that {@code word} was probably meant to be, if one is near. */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        int near = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> between(word, candidate) <= near)
                .min(Comparator.comparingInt(candidate -> between(word, candidate)));
    }

    static int between(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int exchanged = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchanged, 1 + Math.min(row[column - 1], diagonal));
            }
        }
        return row[right.length()];
    }
}
