package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the comment.
 *
 * @param title empty for the top
 * @param folded whether it is opened by a click
 * @param importance what is least important is cut first
 * @param blocks lines, or several that belong together; one is there whole or not at all
 */
record Section(String title, boolean folded, int importance, List<String> blocks) {
    private static final String CUT =
            "\n_%d lines are cut here: the full report is `report.md`, written beside this one._";

    Section {
        blocks = List.copyOf(blocks);
    }

    String whole() {
        return head() + String.join("\n", blocks) + tail();
    }

    /** As much of it as fits into so many characters, and a line that says what does not. */
    String within(int room) {
        if (whole().length() <= room) {
            return whole();
        }
        int left = room - head().length() - tail().length() - CUT.length() - 10;
        var kept = new ArrayList<String>();
        for (var block : blocks) {
            left -= block.length() + 1;
            if (left < 0) {
                break;
            }
            kept.add(block);
        }
        return kept.isEmpty()
                ? ""
                : head() + String.join("\n", kept) + "\n" + CUT.formatted(blocks.size() - kept.size()) + tail();
    }

    private String head() {
        if (title.isEmpty()) {
            return "";
        }
        return folded ? "<details><summary>" + title + "</summary>\n\n" : "### " + title + "\n\n";
    }

    private String tail() {
        return folded ? "\n\n</details>\n" : "\n";
    }
}
