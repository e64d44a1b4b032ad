package io.tandem.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The claims {@code sub} that roles of the pipeline trust. Each is written whole: a wildcard would trust jobs that nobody
 * thought of.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/security/oidc">GitHub</a>
 * @see <a href="https://docs.gitlab.com/ci/secrets/id_token_authentication/">GitLab</a>
 */
record Subjects(String repository, List<String> previews, Map<String, DeploymentSettings> environments) {
    void check(Rules rules) {
        rules.checkEach("pipeline.previews", previews, ofTheRepository("[^*?\\s]+"), "pipeline.repository");
        environments.forEach((name, environment) -> rules.checkEach(
                "pipeline.environments." + name + ".subjects",
                environment.subjects(),
                deployment(name),
                "pipeline.repository"));
        checkDistinct(rules);
    }

    /** A deployment is of an environment, or of a branch or tag where the issuer tells of no environments. */
    private Legal<String> deployment(String environment) {
        Legal<String> claim = ofTheRepository(
                "(environment:%s(:[^*?\\s]+)?|([^*?\\s]+:)?ref:[^*?\\s]+)".formatted(Pattern.quote(environment)));
        return Legal.where(claim.words() + ", that names environment:" + environment + " or a ref", claim.accepts());
    }

    private Legal<String> ofTheRepository(String rest) {
        return Legal.matching(
                "a claim of repo:%1$s:... or project_path:%1$s:... without * and ?".formatted(repository),
                Pattern.compile("(repo|project_path):" + Pattern.quote(repository) + ":" + rest));
    }

    private void checkDistinct(Rules rules) {
        List<String> all = new ArrayList<>(previews);
        environments.values().forEach(environment -> all.addAll(environment.subjects()));
        all.stream()
                .distinct()
                .filter(subject -> Collections.frequency(all, subject) > 1)
                .forEach(subject -> rules.check(
                        false,
                        new Problem(
                                List.of("pipeline.environments", "pipeline.previews"),
                                "\"" + subject + "\"",
                                "must be the subject of one role, and once")));
    }
}
