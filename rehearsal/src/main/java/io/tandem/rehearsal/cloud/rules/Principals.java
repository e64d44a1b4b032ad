package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Request;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whom a policy names. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
final class Principals {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern IDENTITY = Pattern.compile(
            "arn:aws:(iam::[0-9]{12}:(root|(user|role)/[!-~]+)|sts::[0-9]{12}:(assumed-role|federated-user)/[!-~]+)");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?\\.amazonaws\\.com");
    private static final Pattern PROVIDER =
            Pattern.compile("arn:aws:iam::[0-9]{12}:(oidc-provider/[a-z0-9.-]+(/[!-~]*)?|saml-provider/[\\w.-]+)");
    private static final Set<String> WEB =
            Set.of("cognito-identity.amazonaws.com", "accounts.google.com", "graph.facebook.com", "www.amazon.com");
    private static final String SERVICE_LINKED = ":role/aws-service-role/";

    private Principals() {}

    /** The first principal that AWS does not take, as {@code "AWS":"arn:.."}. */
    static Optional<String> invalid(Request request, PolicyDocument policy) {
        return policy.statements().stream()
                .flatMap(statement -> statement.principals().entrySet().stream())
                .flatMap(kind -> kind.getValue().stream()
                        .filter(principal -> !isValid(request, kind.getKey(), principal))
                        .map(principal -> "\"%s\":\"%s\"".formatted(kind.getKey(), principal)))
                .findFirst();
    }

    private static boolean isValid(Request request, String kind, String principal) {
        return switch (kind) {
            case "AWS" ->
                principal.equals("*")
                        || ACCOUNT.matcher(principal).matches()
                        || (IDENTITY.matcher(principal).matches() && exists(request, principal));
            case "Service" -> SERVICE.matcher(principal).matches();
            case "Federated" ->
                WEB.contains(principal) || PROVIDER.matcher(principal).matches();
            case "CanonicalUser" -> true;
            default -> false;
        };
    }

    /** A role of this account must exist; users and other accounts are not simulated. */
    private static boolean exists(Request request, String arn) {
        return !arn.startsWith("arn:aws:iam::" + Account.ID + ":role/")
                || arn.contains(SERVICE_LINKED)
                || Roles.find(request, arn).isPresent();
    }
}
