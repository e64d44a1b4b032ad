package io.tandem.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who signs the tokens of the pipeline's jobs, and which job may take which role.
 *
 * @param issuer who signs; GitHub, GitLab or any other OpenID Connect provider
 * @param audience whom the tokens are for
 * @param repository the one repository whose jobs are trusted, as its claims write it
 * @param previews the claims {@code sub} of the jobs that may preview
 * @param environments what is deployed, by the environment's name
 * @param operators people's roles that may use the state and its key, as {@code arn:aws:iam::<account>:role/<name>}
 */
public record PipelineSettings(
        String issuer,
        String audience,
        String repository,
        List<String> previews,
        Map<String, DeploymentSettings> environments,
        List<String> operators) {
    private static final Legal<String> ISSUER = Legal.matching(
            "an address such as https://token.actions.githubusercontent.com, without a / at its end",
            Pattern.compile("https://[a-z0-9.-]+\\.[a-z]+(/[\\w.-]+)*"));

    private static final Legal<String> AUDIENCE =
            Legal.matching("1 to 255 characters without space", Pattern.compile("\\S{1,255}"));

    private static final Legal<String> REPOSITORY =
            Legal.matching("owner/name, without * and ?", Pattern.compile("[\\w.-]+(/[\\w.-]+)+"));

    private static final Legal<String> OPERATOR = Legal.matching(
            "the ARN of one IAM role, without * and ?", Pattern.compile("arn:aws:iam::\\d{12}:role/[\\w+=,.@/-]+"));

    public PipelineSettings {
        previews = List.copyOf(previews);
        environments = Collections.unmodifiableMap(new LinkedHashMap<>(environments));
        operators = List.copyOf(operators);
        new Rules()
                .check("issuer", issuer, ISSUER)
                .check("audience", audience, AUDIENCE)
                .check("repository", repository, REPOSITORY)
                .check("previews", previews, Legal.count(1, 10, "subjects"))
                .check("operators", operators, Legal.distinct())
                .checkEach("operators", operators, OPERATOR)
                .enforce();
    }

    static PipelineSettings read(Section in) {
        String repository = in.text("repository").required("example/tandem");
        return new PipelineSettings(
                in.text("issuer").orElse("https://token.actions.githubusercontent.com"),
                in.text("audience").orElse("sts.amazonaws.com"),
                repository,
                in.texts("previews").required(List.of("repo:" + repository + ":pull_request")),
                in.objects("environments", StackSettings.ENVIRONMENT, DeploymentSettings::read),
                in.texts("operators").orElse(List.of()));
    }

    /** The issuer as it begins the names of claims in a policy. */
    public String issuerHost() {
        return issuer.substring("https://".length());
    }

    /** Rules between the keys, and with the account. */
    void check(Rules rules, String account) {
        rules.checkEach("pipeline.operators", operators, Place.principalOf(account), "account");
        new Subjects(repository, previews, environments).check(rules);
        environments.keySet().forEach(name -> environments.keySet().stream()
                .filter(other -> other.startsWith(name + "-"))
                .forEach(other -> rules.check(false, alike(other, name))));
    }

    /** Rights of an environment end at the names that begin with its own. */
    private static Problem alike(String longer, String shorter) {
        return new Problem(
                List.of("pipeline.environments." + longer),
                "",
                "must not begin with the name of another environment, " + shorter + "-");
    }
}
