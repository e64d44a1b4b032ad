package io.tandem.policy.aws;

import static io.tandem.policy.documents.Documents.none;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.documents.Statement;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** IAM: what may be done, by whom. */
final class IdentityRules {
    static final List<String> POLICIES = List.of(
            Types.ROLE_POLICY,
            "aws:iam/policy:Policy",
            "aws:iam/userPolicy:UserPolicy",
            "aws:iam/groupPolicy:GroupPolicy");
    private static final List<String> ATTACHMENTS = List.of(
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:iam/userPolicyAttachment:UserPolicyAttachment",
            "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
            "aws:iam/policyAttachment:PolicyAttachment");
    private static final String GUIDE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html";

    /** An ARN such as {@code arn:aws:iam::*:role/*} or {@code arn:aws:s3:::*}. */
    private static final Pattern ALL_OF_A_KIND = Pattern.compile(
            "arn:[^:]*:(s3:::\\*(/.*)?|[^:]*:[^:]*:[^:]*:((role|user|group|policy|parameter|table|secret)[:/])?\\*+)");

    /** The subjects of all workloads, or of those of that name in any namespace. */
    private static final Pattern ANY_SUBJECT = Pattern.compile("[*?]*|system:serviceaccount:[*?].*");

    private IdentityRules() {}

    static List<Rule> rules() {
        return Stream.concat(documents().stream(), holders().stream()).toList();
    }

    private static List<Rule> documents() {
        return List.of(
                rule("iam-no-administrator", CRITICAL, "No policy allows everything")
                        .because("Whoever takes over one program with it has the account.")
                        .fix("the actions and resources that the program needs.")
                        .link(GUIDE)
                        .on(POLICIES)
                        .requires(none(
                                "policy",
                                "allows everything",
                                statement -> statement.allows("any:Action") && isWide(statement))),
                rule("iam-no-whole-services", HIGH, "No policy allows all of a service")
                        .because("service:* includes what deletes, shares and gives away.")
                        .fix("the actions that the program calls.")
                        .link(GUIDE)
                        .on(POLICIES)
                        .requires(none(
                                "policy",
                                "allows a whole service",
                                statement -> statement.isAllow()
                                        && statement.actions().stream()
                                                .anyMatch(action -> action.matches("(?i)([a-z0-9-]+|\\*):\\*+|\\*")))),
                rule("iam-no-star-resources", MEDIUM, "Policies name the resources they are about")
                        .because("On * the program may touch every other program's data.")
                        .fix("ARNs, or a condition; only actions that know no resource need *.")
                        .link("https://docs.aws.amazon.com/service-authorization/latest/reference/")
                        .on(POLICIES)
                        .requires(none(
                                "policy",
                                "is on every resource",
                                statement -> statement.isAllow()
                                        && isWide(statement)
                                        && !statement.isConditional()
                                        && statement.actions().stream()
                                                .anyMatch(action -> !Actions.knowsNoResource(action)))),
                rule("iam-no-escalation", CRITICAL, "No policy lets its holder become somebody else")
                        .because("Each of these pairs of actions ends in administration of the account.")
                        .fix("take the action out, or name the roles and policies that it may be used on.")
                        .on(POLICIES)
                        .requires(none(
                                "policy",
                                "allows to gain more rights",
                                statement -> isOnAllOfAKind(statement)
                                        && Actions.ESCALATION.stream().anyMatch(statement::allows))),
                rule("iam-no-exfiltration", HIGH, "No policy reads all data, secrets or rights")
                        .because("Reading every bucket, secret or parameter is what a thief wants first.")
                        .fix("the ARNs of what the program reads.")
                        .on(POLICIES)
                        .requires(none(
                                "policy",
                                "reads everything",
                                statement -> isOnAllOfAKind(statement)
                                        && !statement.isConditional()
                                        && Actions.EXFILTRATION.stream().anyMatch(statement::allows))),
                rule("iam-pass-role-named", CRITICAL, "Roles are passed by name")
                        .because("Whoever may pass any role may start a machine with administration and use it.")
                        .fix("iam:PassRole on the ARN of the role, with iam:PassedToService.")
                        .on(POLICIES)
                        .requires(none(
                                "policy",
                                "passes any role",
                                statement -> statement.allows("iam:PassRole") && isOnAllOfAKind(statement))));
    }

    private static boolean isWide(Statement statement) {
        return statement.isOnEverything()
                || !statement.json().field("NotResource").isAbsent();
    }

    /** Every role, every secret, every bucket is as good as everything to who looks for them. */
    private static boolean isOnAllOfAKind(Statement statement) {
        return isWide(statement) || statement.resources().stream().anyMatch(ALL_OF_A_KIND.asMatchPredicate());
    }

    private static List<Rule> holders() {
        return List.of(
                rule("iam-no-policies-on-users", MEDIUM, "Users have no policies of their own")
                        .because("Rights of a person are found, and taken back, by group and role only.")
                        .fix("a group, or better a role with federation.")
                        .link(GUIDE)
                        .on("aws:iam/userPolicy:UserPolicy", "aws:iam/userPolicyAttachment:UserPolicyAttachment")
                        .requires(subject -> Verdict.fail("it gives rights to the user "
                                + subject.at("user").text().orElse(""))),
                rule("iam-no-managed-administrator", CRITICAL, "Nobody gets AWS' policies of administration")
                        .because("AdministratorAccess and IAMFullAccess are the account; PowerUserAccess nearly so.")
                        .fix("a policy of our own with what is needed.")
                        .on(ATTACHMENTS)
                        .requires(
                                at("policyArn")
                                        .matchesNot(
                                                "arn:[^:]+:iam::aws:policy/(job-function/)?(AdministratorAccess|IAMFullAccess|PowerUserAccess).*")),
                rule("iam-trust-not-open", CRITICAL, "Roles are for known callers")
                        .because("A trust policy for everybody is an account that everybody is in.")
                        .fix("the ARN of the caller, a service, or a condition such as aws:PrincipalOrgID.")
                        .on(Types.ROLE)
                        .requires(none("assumeRolePolicy", "trusts anybody", Statement::isOpen)),
                rule("iam-oidc-claims-pinned", CRITICAL, "Federated roles name their subject and audience")
                        .because("Without a condition on sub, every workload of the issuer may take the role.")
                        .fix("StringEquals conditions on ISSUER:sub and ISSUER:aud.")
                        .link("https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html")
                        .on(Types.ROLE)
                        .requires(none(
                                "assumeRolePolicy", "does not pin sub and aud", IdentityRules::isLooselyFederated)),
                rule("iam-one-style-of-attachment", HIGH, "Attachments are made one by one")
                        .because("PolicyAttachment and managedPolicyArns take away what others have attached.")
                        .fix("RolePolicyAttachment.")
                        .on("aws:iam/policyAttachment:PolicyAttachment", Types.ROLE)
                        .requires(subject -> subject.type().equals(Types.ROLE)
                                ? at("managedPolicyArns")
                                        .isNotSet()
                                        .and(at("inlinePolicies").isNotSet())
                                        .of(subject)
                                : Verdict.fail("it is exclusive")));
    }

    private static boolean isLooselyFederated(Statement statement) {
        boolean federated = statement.federations().stream().anyMatch(issuer -> issuer.contains("oidc-provider/"));
        var keys = statement.json().field("Condition").fields().entrySet().stream()
                .filter(entry -> Set.of("StringEquals", "StringLike").contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().fields().entrySet().stream())
                .filter(entry -> entry.getValue().texts().stream().noneMatch(ANY_SUBJECT.asMatchPredicate()))
                .map(Map.Entry::getKey)
                .toList();
        return federated
                && !(keys.stream().anyMatch(key -> key.endsWith(":sub"))
                        && keys.stream().anyMatch(key -> key.endsWith(":aud")));
    }
}
