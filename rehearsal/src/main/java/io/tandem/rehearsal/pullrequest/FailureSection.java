package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the engine, the program or the simulated cloud said no to, in their own words. */
record FailureSection(Review review) {
    private static final int IMPORTANCE = 80;

    /** The engine repeats the URN and explains how to get past it by hand. */
    private static final Pattern PROTECTED = Pattern.compile(
            "resource \"[^\"]+\" cannot be deleted\\s+because it is protected\\..*?unprotect '[^']+'`", Pattern.DOTALL);

    private static final String SHORT = "it is protected and cannot be deleted; `tandem:protection: false`, deployed"
            + " before, would take the protection off";

    Optional<Section> section() {
        var blocks = new ArrayList<String>();
        for (var stack : review.stacks()) {
            add(
                    blocks,
                    (review.occasion() == Occasion.DRIFT ? "**%s** cannot be read:" : "The preview of **%s** fails:")
                            .formatted(stack.stack()),
                    stack.errors());
            add(
                    blocks,
                    "`up` of **%s**, tried on a copy of the simulated account, stops at:".formatted(stack.stack()),
                    stack.refusals());
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("What fails", false, IMPORTANCE, blocks));
    }

    private static void add(List<String> blocks, String title, List<String> messages) {
        if (!messages.isEmpty()) {
            blocks.add(title + "\n" + Markdown.block(shortened(String.join("\n", messages))));
        }
    }

    private static String shortened(String text) {
        return PROTECTED.matcher(text).replaceAll(SHORT);
    }
}
