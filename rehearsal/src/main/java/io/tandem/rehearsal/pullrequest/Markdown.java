package io.tandem.rehearsal.pullrequest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text that others wrote, made harmless: it can neither end a table, a fold or the comment's marker, nor notify anybody. */
final class Markdown {
    private static final int LONGEST_BLOCK = 4000;

    private Markdown() {}

    static String code(String text) {
        return "`" + oneLine(text).replace('`', '\'').replace("|", "\\|") + "`";
    }

    /** Prose in a table's cell or a list. */
    static String prose(String text) {
        return oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replaceAll("([@#\\[])", "$1&#8203;")
                .replaceAll("([*_~])", "\\\\$1");
    }

    /** Several lines as they are. */
    static String block(String text) {
        var shown = text.length() > LONGEST_BLOCK ? text.substring(0, LONGEST_BLOCK) + "\n..." : text;
        return "```text\n" + shown.replace("```", "'''") + "\n```";
    }

    static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A table's head and the line below it. */
    static List<String> head(List<String> columns) {
        return List.of(
                row(columns.stream()),
                columns.stream().map(column -> "---").collect(Collectors.joining("|", "|", "|")));
    }

    static String count(long count, String what) {
        return count + " " + plural(what, count);
    }

    /** The plural of a noun, which may be followed by a clause that begins with "that". */
    private static String plural(String what, long count) {
        if (count == 1) {
            return what;
        }
        int clause = what.indexOf(" that ");
        return clause < 0 ? what + "s" : what.substring(0, clause) + "s" + what.substring(clause);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
