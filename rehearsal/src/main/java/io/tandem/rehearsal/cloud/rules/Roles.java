package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What roles trust and may do. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
public final class Roles {
    private static final int LONGEST_TRUST = 2048;

    private Roles() {}

    static void trust(Request request) {
        request.text("assumeRolePolicy").ifPresent(text -> {
            var policy = Policies.parse("assumeRolePolicy", text, PolicyGrammar::trust);
            Principals.invalid(request, policy).ifPresent(principal -> {
                throw new Refusal(
                        "MalformedPolicyDocument", "assumeRolePolicy: Invalid principal in policy: " + principal);
            });
            if (Policies.size(text) > LONGEST_TRUST) {
                throw new Refusal(
                        "LimitExceeded", "assumeRolePolicy: Cannot exceed quota for ACLSizePerRole: " + LONGEST_TRUST);
            }
        });
    }

    static Optional<CloudResource> find(Request request, String arn) {
        return find(request.account(), arn);
    }

    public static Optional<CloudResource> find(Account account, String arn) {
        return account.all(Types.ROLE).stream()
                .filter(role -> role.attribute("arn").filter(arn::equals).isPresent())
                .findFirst();
    }

    /** Whether a service may assume the role. */
    public static boolean trusts(CloudResource role, String service) {
        return trustOf(role).stream()
                .anyMatch(statement -> statement.allows("sts:AssumeRole") && statement.isFor("Service", service));
    }

    static List<Statement> trustOf(CloudResource role) {
        return PolicyDocument.allowedBy(role.attribute("assumeRolePolicy"));
    }

    /** Names of the AWS-managed policies that the role has. */
    static boolean hasOneOf(Request request, CloudResource role, Set<String> managed) {
        return attached(request.account(), role)
                .anyMatch(arn -> managed.contains(arn.substring(arn.lastIndexOf('/') + 1)));
    }

    /** Whether a policy that the program wrote itself allows the role an action. */
    static boolean mayByOwnPolicy(Request request, CloudResource role, String action) {
        return permissionsOf(request.account(), role).stream().anyMatch(statement -> statement.allows(action));
    }

    /** What the policies say that the program wrote itself; those of AWS are known by name only. */
    static List<Statement> permissionsOf(Account account, CloudResource role) {
        var inline = account.all(Types.ROLE_POLICY).stream()
                .filter(policy -> policy.attribute("role").equals(role.attribute("name")))
                .map(policy -> policy.attribute("policy"));
        var customer = attached(account, role)
                .flatMap(arn -> account.find(Types.POLICY, "global", arn).stream())
                .map(policy -> policy.attribute("policy"));
        var own = Paths.all(role.inputs(), "inlinePolicies[].policy").stream()
                .map(policy -> Optional.of(policy.toString()));
        return Stream.of(inline, customer, own)
                .flatMap(policies -> policies)
                .flatMap(policy -> PolicyDocument.allowedBy(policy).stream())
                .toList();
    }

    private static Stream<String> attached(Account account, CloudResource role) {
        var attachments = account.all(Types.ROLE_POLICY_ATTACHMENT).stream()
                .filter(attachment -> attachment.attribute("role").equals(role.attribute("name")))
                .flatMap(attachment -> attachment.attribute("policyArn").stream());
        var own = Paths.all(role.inputs(), "managedPolicyArns").stream().map(String::valueOf);
        return Stream.concat(attachments, own);
    }
}
