package io.tandem.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Argo CD delivers, and who may use it.
 *
 * @param repository URL of the Git repository that holds {@code gitops/}
 * @param revision branch or tag that is delivered
 * @param credentials the secret in {@code tandem:data.secrets} with {@code username} and {@code password} for the
 *     repository; none for one that everybody may read
 * @param adminEnabled whether the built-in administrator may log in
 * @param targetGroup the edge's target group that its server is bound to; without one it is reached from inside only
 * @param sso who may log in; nobody but the built-in administrator without it
 */
public record ArgoCdSettings(
        String repository,
        String revision,
        Optional<String> credentials,
        boolean adminEnabled,
        Optional<String> targetGroup,
        Optional<SingleSignOnSettings> sso) {
    private static final Legal<String> REPOSITORY = Legal.matching(
            "the HTTPS URL of a Git repository, such as https://git.example.com/data/tandem.git",
            Pattern.compile("https://[\\w.:/~-]+"));

    private static final Legal<String> REVISION =
            Legal.matching("a branch, tag or commit, such as main", Pattern.compile("[\\w][\\w./-]{0,127}"));

    public ArgoCdSettings {
        new Rules()
                .check("repository", repository, REPOSITORY)
                .check("revision", revision, REVISION)
                .enforce();
    }

    static ArgoCdSettings read(Section in) {
        return new ArgoCdSettings(
                in.text("repository").required("https://git.example.com/data/tandem.git"),
                in.text("revision").orElse("main"),
                in.text("credentials").optional(),
                in.flag("adminEnabled").orElse(false),
                in.text("targetGroup").optional(),
                in.optionalObject("sso", SingleSignOnSettings::read));
    }
}
