package io.tandem.rehearsal.pullrequest;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The dangers that the author has named.
 *
 * @param names of resources, by lines {@code danger: NAME} of the description
 * @param everything whether the label says so for all of them
 */
public record Acceptance(Set<String> names, boolean everything) {
    /** The label that names all dangers at once. */
    public static final String LABEL = "danger-accepted";

    private static final Pattern LINE =
            Pattern.compile("(?im)^[ \\t]*(?:[-*][ \\t]+)?danger:[ \\t]*`?([^\\s`]+)`?[ \\t]*\\r?$");

    /** What a template only comments on is not said. */
    private static final Pattern HIDDEN = Pattern.compile("(?s)<!--.*?(-->|\\z)");

    public static Acceptance of(String description, Collection<String> labels) {
        var said = HIDDEN.matcher(description).replaceAll("");
        return new Acceptance(
                LINE.matcher(said).results().map(line -> line.group(1)).collect(Collectors.toSet()),
                labels.contains(LABEL));
    }

    boolean covers(Danger danger) {
        return everything || names.contains(danger.name());
    }
}
