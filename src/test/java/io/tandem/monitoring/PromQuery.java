package io.tandem.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A query in Prometheus' language. Whether it is one, promtool says; here is only what it asks for. */
record PromQuery(String text) {
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern DURATION = Pattern.compile("\\[[^]]*]");
    private static final Pattern LABELS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\s*\\()\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    /** The names of the metrics it asks for. */
    Set<String> metrics() {
        var rest = text;
        for (Pattern other : new Pattern[] {STRING, MATCHERS, DURATION, LABELS}) {
            rest = other.matcher(rest).replaceAll(" ");
        }
        var names = new TreeSet<String>();
        WORD.matcher(rest).results().map(found -> found.group()).forEach(names::add);
        names.removeAll(OPERATORS);
        return names;
    }
}
