package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** KMS keys and their policies. https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html */
public final class Keys {
    private static final int LONGEST_POLICY = 32768;

    /** Who may speak for the account: the root, which hands on to IAM, and everyone. */
    private static final Set<String> WHOLE_ACCOUNT = Set.of(
            "arn:aws:iam::" + Account.ID + ":root", Account.ID, "*", "arn:aws:iam::" + Account.ID + ":user/rehearsal");

    private Keys() {}

    static void policy(Request request) {
        request.text("policy").filter(text -> !text.isEmpty()).ifPresent(text -> {
            if (text.length() > LONGEST_POLICY) {
                throw new Refusal(
                        "LimitExceededException", "policy: is longer than %d characters".formatted(LONGEST_POLICY));
            }
            var policy = Policies.parse("MalformedPolicyDocumentException", "policy", text, PolicyGrammar::key);
            Principals.invalid(request, policy).ifPresent(principal -> {
                throw new Refusal(
                        "MalformedPolicyDocumentException",
                        "policy: Policy contains a statement with one or more invalid principals: " + principal);
            });
            if (!request.flag("bypassPolicyLockoutSafetyCheck") && locksOut(policy)) {
                throw new Refusal(
                        "MalformedPolicyDocumentException",
                        "policy: The new key policy will not allow you to update the key policy in the future.");
            }
        });
    }

    /** The key of this ARN in the request's region, a replica of one included. */
    static Optional<CloudResource> find(Request request, String arn) {
        return find(request.account(), request.scope(), arn);
    }

    public static Optional<CloudResource> find(Account account, String region, String arn) {
        return Stream.of(Types.KEY, Types.REPLICA_KEY)
                .flatMap(type -> account.all(type, region).stream())
                .filter(key -> key.attribute("arn").filter(arn::equals).isPresent())
                .findFirst();
    }

    public static boolean isEnabled(CloudResource key) {
        return !Boolean.FALSE.equals(key.outputs().get(isReplica(key) ? "enabled" : "isEnabled"));
    }

    static boolean isSymmetric(CloudResource key) {
        return key.attribute(isReplica(key) ? "keySpec" : "customerMasterKeySpec")
                        .filter("SYMMETRIC_DEFAULT"::equals)
                        .isPresent()
                && key.attribute("keyUsage").filter("ENCRYPT_DECRYPT"::equals).isPresent();
    }

    private static boolean isReplica(CloudResource key) {
        return key.type().equals(Types.REPLICA_KEY);
    }

    static List<Statement> policyOf(CloudResource key) {
        return PolicyDocument.allowedBy(key.attribute("policy"));
    }

    private static boolean locksOut(PolicyDocument policy) {
        return policy.statements().stream()
                .filter(statement -> statement.allows("kms:PutKeyPolicy"))
                .noneMatch(Keys::isForAccount);
    }

    /** Whether a statement speaks to whoever administers the account, the program's own credentials included. */
    static boolean isForAccount(Statement statement) {
        return statement.principals().getOrDefault("AWS", List.of()).stream().anyMatch(WHOLE_ACCOUNT::contains);
    }
}
