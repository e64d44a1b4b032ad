package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the engine, the program or the simulated cloud said no to, in their own words. */
record FailureSection(Review review) {
    private static final int IMPORTANCE = 80;

    Optional<Section> section() {
        var blocks = new ArrayList<String>();
        for (var stack : review.stacks()) {
            add(blocks, "The preview of **%s** fails:".formatted(stack.stack()), stack.errors());
            add(
                    blocks,
                    "`up` of **%s**, tried on a copy of the simulated account, stops at:".formatted(stack.stack()),
                    stack.refusals());
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("What fails", false, IMPORTANCE, blocks));
    }

    private static void add(List<String> blocks, String title, List<String> messages) {
        if (!messages.isEmpty()) {
            blocks.add(title + "\n" + Markdown.block(String.join("\n", messages)));
        }
    }
}
