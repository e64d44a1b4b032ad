package io.tandem.policy.cluster;

import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.regex.Pattern;

/** How secrets reach pods, and by what right. */
final class SecretRules {
    private static final String DOCS = "https://external-secrets.io/latest/";
    private static final String ROLE = ChartRoles.ANNOTATION;

    /** Names under which charts take a secret itself, not the name of one. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(.*password|client_?secret|api_?key|(bot|auth|access)_?token|token|private_?key)");

    /** Names of environment variables; those that end otherwise, in _FILE, _NAME or _ARN, say where a secret is. */
    private static final Pattern VARIABLE = Pattern.compile("(?!.*(PULL|TLS|EXISTING)_SECRET$)([A-Z0-9_]*_)?"
            + "(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_KEY|SECRET_KEY|PRIVATE_KEY)");

    private SecretRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("k8s-no-secrets-in-values", CRITICAL, "No secret stands in values or environments")
                        .because(
                                "Values lie in the release's record in the cluster; an environment is in every crash report.")
                        .fix("an ExternalSecret, mounted or named by existingSecret.")
                        .on(Kinds.PODS)
                        .requires(subject -> Verdict.all(Tree.branches(subject)
                                .map(branch -> isSecret(branch)
                                        ? Verdict.fail(branch.path() + " holds a secret")
                                        : Verdict.PASS)
                                .toList())),
                rule("eso-secrets-of-this-project", MEDIUM, "External secrets are read from this project only")
                        .because("A key without the project's name reads whatever is called so in the account.")
                        .fix("remoteRef.key that begins with the project's name.")
                        .on(Kinds.EXTERNAL_SECRET)
                        .requires(SecretRules::isOfProject),
                rule("eso-stores-by-role", CRITICAL, "Secret stores have a role, not keys")
                        .because("Access keys in the cluster never end, and are read by whoever reads its secrets.")
                        .fix("no auth.secretRef: the controller's role, or auth.jwt.")
                        .link(DOCS + "provider/aws-access/")
                        .on(Kinds.SECRET_STORES)
                        .requires(at("spec.provider.aws.auth.secretRef").isNotSet()),
                rule("eks-charts-have-roles", HIGH, "Charts that call AWS have a role of their own")
                        .because("Without one they take their node's rights, or none.")
                        .fix("the annotation " + ROLE + " on the service account, or a PodIdentityAssociation of it.")
                        .link("https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html")
                        .on(Kinds.RELEASE)
                        .requiresInStack(subject -> Verdict.all(Charts.paths(subject, "role").stream()
                                .map(path -> ChartRoles.has(subject, path))
                                .toList())));
    }

    private static boolean isSecret(Tree.Branch branch) {
        var value = branch.value();
        return (isPlain(value) && isSecretName(branch.name()))
                || (isPlain(value.at("value"))
                        && isSecretName(value.at("name").text().orElse("")));
    }

    private static boolean isSecretName(String name) {
        return SECRET.matcher(name).matches() || VARIABLE.matcher(name).matches();
    }

    /** Not a reference to another variable, and not a switch such as USE_TOKEN. */
    private static boolean isPlain(Value value) {
        return value.text()
                .filter(text -> !text.isEmpty() && !text.startsWith("$") && !text.matches("(?i)true|false"))
                .isPresent();
    }

    private static Verdict isOfProject(Subject subject) {
        var project = subject.resource().urn().split("::", -1)[1];
        var keys = Value.of(subject.resource().properties().all("spec.data[].remoteRef.key"));
        boolean own = keys.texts().stream()
                .allMatch(key -> key.replaceFirst("arn:.*:secret:", "").startsWith(project));
        return Verdict.passIf(own, "it reads " + keys).ifKnown(keys);
    }
}
