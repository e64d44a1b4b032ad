package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Locale;
import java.util.Set;

/** Who may do what with a topic. https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html */
final class TopicPolicies {
    /** What the policy of a topic may speak of, in lower case; wildcards and everything else are out of its scope. */
    private static final Set<String> ACTIONS = Set.of(
            "sns:addpermission",
            "sns:deletetopic",
            "sns:getdataprotectionpolicy",
            "sns:gettopicattributes",
            "sns:listsubscriptionsbytopic",
            "sns:listtagsforresource",
            "sns:publish",
            "sns:putdataprotectionpolicy",
            "sns:receive",
            "sns:removepermission",
            "sns:settopicattributes",
            "sns:subscribe",
            "sns:tagresource",
            "sns:untagresource");

    private TopicPolicies() {}

    static void policy(Request request) {
        var topic = request.text("arn").orElse("");
        parse(request, request.text("policy").orElse(""), topic);
    }

    static void parse(Request request, String text, String topic) {
        var policy = Policies.parse("InvalidParameter", "policy", text, PolicyGrammar::resource);
        Principals.invalid(request, policy).ifPresent(principal -> {
            throw invalid("Invalid parameter: Policy Error: PrincipalNotFound: " + principal);
        });
        policy.statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> !ACTIONS.contains(action.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(action -> {
                    throw invalid("Invalid parameter: Policy statement action out of service scope! " + action);
                });
        policy.statements().stream()
                .filter(statement -> !statement.covers(topic))
                .findFirst()
                .ifPresent(statement -> {
                    throw invalid("Invalid parameter: Invalid policy element: Resource must be the topic %s, not %s"
                            .formatted(topic, statement.resources()));
                });
    }

    private static Refusal invalid(String message) {
        return new Refusal("InvalidParameter", "policy: " + message);
    }
}
