package io.tandem.rehearsal.pullrequest;

/**
 * A change that a person has to have wanted.
 *
 * @param meaning what it leads to, as half a sentence
 */
record Danger(Kind kind, ResourceChange change, String meaning) {

    /** What makes a change dangerous; the gravest first. */
    enum Kind {
        LOSS("loses state"),
        OPENED_INGRESS("opens ingress"),
        WIDENED_RIGHTS("widens rights"),
        REMOVED_PROTECTION("removes protection");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The name by which a description accepts it. */
    String name() {
        return change.name();
    }
}
