package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.engine.RehearsalFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Stacks as options name them. */
final class StackNames {
    /** Means each of {@link #WAY}. */
    private static final String ALL = "all";

    /**
     * What the account has before any region; then the way of a change: from environment to environment, and in the last
     * from the primary to its twin.
     */
    private static final List<String> WAY = List.of("foundation", "dev", "qa", "uat", "primary", "dr");

    private StackNames() {}

    static boolean areAll(List<String> named) {
        return named.equals(List.of(ALL));
    }

    /** In the order of their bring-up. */
    static List<String> of(List<String> named) {
        return areAll(named) ? WAY : named;
    }

    /** Those that have been rehearsed, in the order of their destruction. */
    static List<String> rehearsed(RehearsalFolder folder) {
        var stacks = new ArrayList<>(WAY.stream()
                .filter(name -> Files.exists(folder.state().resolve(".pulumi/stacks/tandem/" + name + ".json")))
                .toList());
        Collections.reverse(stacks);
        return stacks;
    }
}
