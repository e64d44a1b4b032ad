package io.tandem.policy.aws;

import static io.tandem.policy.documents.Documents.none;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;

import io.tandem.policy.documents.Statement;
import io.tandem.policy.rules.Rule;
import java.util.List;
import java.util.Locale;

/** Roles that jobs of a pipeline take with a token, from outside of the account. */
final class PipelineRules {
    private PipelineRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("iam-pipeline-subject-whole", CRITICAL, "Pipelines are trusted job by job")
                        .because("With repo:ORG/* every repository of the organisation, and every pull request in it, "
                                + "may take the role.")
                        .fix("StringEquals on ISSUER:sub with whole subjects: repo:ORG/REPO:environment:NAME.")
                        .link("https://docs.github.com/en/actions/reference/security/oidc")
                        .on(Types.ROLE)
                        .requires(none(
                                "assumeRolePolicy",
                                "trusts subjects by a pattern",
                                statement -> isForPipeline(statement) && !namesSubjects(statement))),
                rule("iam-pipeline-has-boundary", HIGH, "Roles of pipelines have a boundary")
                        .because("Whoever can change a workflow tries first what one more attached policy would give.")
                        .fix("permissionsBoundary: a policy with the most that the pipeline may ever do.")
                        .link("https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html")
                        .on(Types.ROLE)
                        .requires(at("permissionsBoundary")
                                .isSet()
                                .unless(none("assumeRolePolicy", "is for a pipeline", PipelineRules::isForPipeline))));
    }

    /** Issuers of clusters are inside of the account, and have rules of their own. */
    private static boolean isForPipeline(Statement statement) {
        return statement.isAllow()
                && statement.federations().stream()
                        .anyMatch(issuer -> issuer.contains(":oidc-provider/") && !issuer.contains("/oidc.eks."));
    }

    private static boolean namesSubjects(Statement statement) {
        var subjects = statement.json().field("Condition").field("StringEquals").fields().entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).endsWith(":sub"))
                .flatMap(entry -> entry.getValue().texts().stream())
                .toList();
        return !subjects.isEmpty() && subjects.stream().noneMatch(subject -> subject.matches(".*[*?].*"));
    }
}
