package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stack says of its recovery, from its outputs {@code budget}, {@code twinCheck}, {@code parity} and
 * {@code exemptions}: by line, such as {@code RTO}, what it says there.
 *
 * @param lines each budget's sum and each check's result
 * @param terms what the sums are made of
 */
record Posture(Map<String, String> lines, Set<String> terms) {
    private static final String TERM = " ";

    static Posture of(Map<String, Object> outputs) {
        var lines = new LinkedHashMap<String, String>();
        var terms = new LinkedHashSet<String>();
        for (var text : texts(outputs.get("budget"))) {
            int colon = text.indexOf(": ");
            if (text.startsWith(TERM)) {
                terms.add(text.strip());
            } else if (colon > 0) {
                lines.put(text.substring(0, colon), text.substring(colon + 2));
            }
        }
        text(outputs, "twinCheck", "twin check", lines);
        text(outputs, "parity", "parity", lines);
        if (outputs.get("exemptions") instanceof Map<?, ?> exemptions) {
            exemptions.forEach((holding, reason) -> lines.put("exempt: " + holding, String.valueOf(reason)));
        }
        return new Posture(lines, terms);
    }

    boolean isSilent() {
        return lines.isEmpty();
    }

    /** Terms of this posture that the other has not, or not like this. */
    List<String> termsNotIn(Posture other) {
        var own = new ArrayList<>(terms);
        own.removeAll(other.terms);
        return own;
    }

    private static void text(Map<String, Object> outputs, String key, String name, Map<String, String> into) {
        if (outputs.get(key) instanceof String text) {
            into.put(name, text);
        }
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
