package io.tandem.rehearsal.pullrequest;

/** Why stacks are looked at: the words of a review, the marker of its comment, and whether dangers have to be named. */
public enum Occasion {
    /** A pull request on a copy of the simulated account. */
    TRIAL(
            "pr",
            true,
            "Previewed on a simulated AWS account, against what was rehearsed there; no real account was asked."
                    + " Each stack was also brought up on a copy, so dr sees what primary would publish."),

    /** A pull request on the real account. */
    PREVIEW(
            "pr",
            true,
            "Previewed on the real AWS account with a role that may only read; nothing was brought up, so dr sees what"
                    + " primary publishes today."),

    /** What an {@code up} is about to do. Its dangers were named in the pull request; whoever approves sees them again. */
    PLAN("plan", false, "`make apply` does this and nothing else: if anything differs by then, it stops."),

    /** What the cloud says, against the state. */
    DRIFT("drift", false, "Read from the account and compared with what was deployed; nothing was changed.");

    private final String marker;
    private final boolean namesDangers;
    private final String origin;

    Occasion(String marker, boolean namesDangers, String origin) {
        this.marker = marker;
        this.namesDangers = namesDangers;
        this.origin = origin;
    }

    /** A comment's first line, invisible to readers; whoever posts looks for it to update the comment in place. */
    public String marker() {
        return "<!-- tandem:" + marker + " -->";
    }

    /** Whether a danger that nobody named stops it. */
    boolean namesDangers() {
        return namesDangers;
    }

    /** Where it is from, in a sentence or two. */
    String origin() {
        return origin;
    }

    String verdict(Review review) {
        if (!review.problems().isEmpty()) {
            return "Stop: " + String.join(", ", review.problems());
        }
        return this == DRIFT ? drift(review) : "Go: " + changes(review);
    }

    private static String drift(Review review) {
        return review.changes() == 0
                ? "No drift"
                : "Drift: %s no longer what was deployed"
                        .formatted(review.changes() == 1 ? "1 resource is" : review.changes() + " resources are");
    }

    private String changes(Review review) {
        if (review.stacks().isEmpty()) {
            return "no stack is affected";
        }
        if (review.changes() == 0) {
            return "nothing changes";
        }
        var dangers = review.dangers() == 0
                ? "nothing dangerous"
                : Markdown.count(review.dangers(), "dangerous change") + (namesDangers ? ", named" : "");
        return "%s, %s".formatted(Markdown.count(review.changes(), "change"), dangers);
    }
}
