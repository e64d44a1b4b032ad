package io.tandem.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An environment as the pipeline deploys it.
 *
 * @param stacks the stacks that are this environment, one or a primary and its dr; their state and their secrets are open to its role
 * @param subjects the claims {@code sub} of the jobs that may take its role, each whole
 */
public record DeploymentSettings(List<String> stacks, List<String> subjects) {
    private static final Legal<String> STACK = Legal.matching(
            "a stack's name of letters, digits, hyphens and underscores", Pattern.compile("[A-Za-z0-9_-]{1,100}"));

    public DeploymentSettings {
        stacks = List.copyOf(stacks);
        subjects = List.copyOf(subjects);
        new Rules()
                .check("stacks", stacks, Legal.count(1, 2, "stacks"))
                .checkEach("stacks", stacks, STACK)
                .check("subjects", subjects, Legal.count(1, 10, "subjects"))
                .enforce();
    }

    static DeploymentSettings read(Section in) {
        return new DeploymentSettings(
                in.texts("stacks").required(List.of("dev")),
                in.texts("subjects").required(List.of("repo:example/tandem:environment:dev")));
    }
}
