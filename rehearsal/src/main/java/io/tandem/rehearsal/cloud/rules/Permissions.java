package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import java.util.List;
import java.util.Map;

/**
 * Who may do what, by the policies of the one who acts and of what is acted on, all in one account. Conditions on what
 * the simulated cloud does not know count as met in an Allow and as not met in a Deny.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
public final class Permissions {
    private static final String ACCOUNT = "arn:aws:iam::" + Account.ID + ":root";

    private Permissions() {}

    /** Whether the policies of a role allow it an action on a resource. */
    public static boolean ofRole(
            Account account, CloudResource role, String action, String resource, Map<String, String> context) {
        var statements = Roles.permissionsOf(account, role);
        return allows(statements, action, resource, context) && !denies(statements, action, resource, context);
    }

    /** Whether a service may take the role on. */
    public static boolean toAssume(CloudResource role, String service, Map<String, String> context) {
        var arn = role.attribute("arn").orElseThrow();
        return grants(Roles.trustOf(role), "Service", service, "sts:AssumeRole", arn, context);
    }

    /** Whether a role may do something with a bucket or what is in it: its own policies allow it, the bucket's do not deny it. */
    public static boolean onBucket(
            CloudResource role, Bucket bucket, String action, String resource, Map<String, String> context) {
        var arn = role.attribute("arn").orElseThrow();
        return ofRole(bucket.account(), role, action, resource, context)
                && !refuses(bucket.policy(), arn, action, resource, context);
    }

    /** Whether a role may use a key: its policy must let the role do so, or leave it to the account's own policies. */
    public static boolean onKey(
            Account account, CloudResource role, CloudResource key, String action, Map<String, String> context) {
        var arn = key.attribute("arn").orElseThrow();
        var roleArn = role.attribute("arn").orElseThrow();
        var policy = Keys.policyOf(key);
        if (refuses(policy, roleArn, action, arn, context)) {
            return false;
        }
        return grants(policy, "AWS", roleArn, action, arn, context)
                || ((grants(policy, "AWS", ACCOUNT, action, arn, context)
                                || grants(policy, "AWS", Account.ID, action, arn, context))
                        && ofRole(account, role, action, arn, context));
    }

    /** Whether the policy of a resource allows a principal an action, and does not deny it. */
    static boolean grants(
            List<Statement> policy,
            String kind,
            String principal,
            String action,
            String resource,
            Map<String, String> context) {
        var own = policy.stream()
                .filter(statement -> statement.isFor(kind, principal))
                .toList();
        return allows(own, action, resource, context) && !denies(own, action, resource, context);
    }

    /** Whether the policy of a resource denies a role an action. */
    static boolean refuses(
            List<Statement> policy, String role, String action, String resource, Map<String, String> context) {
        var own = policy.stream()
                .filter(statement -> statement.isFor("AWS", role)
                        || statement.isFor("AWS", ACCOUNT)
                        || statement.isFor("AWS", Account.ID))
                .toList();
        return denies(own, action, resource, context);
    }

    private static boolean allows(
            List<Statement> statements, String action, String resource, Map<String, String> context) {
        return statements.stream()
                .anyMatch(statement -> statement.allows(action)
                        && statement.covers(resource)
                        && new Conditions(statement.conditions()).hold(context, true));
    }

    private static boolean denies(
            List<Statement> statements, String action, String resource, Map<String, String> context) {
        return statements.stream()
                .anyMatch(statement -> statement.denies(action)
                        && statement.covers(resource)
                        && new Conditions(statement.conditions()).hold(context, false));
    }
}
