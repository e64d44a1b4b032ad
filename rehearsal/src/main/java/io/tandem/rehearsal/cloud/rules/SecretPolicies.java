package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;

/** Who may read a secret. https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html */
final class SecretPolicies {
    private SecretPolicies() {}

    static void policy(Request request) {
        if (request.text("policy").filter(text -> !text.isEmpty()).isEmpty()) {
            return;
        }
        var policy = ResourcePolicies.parse(request, "policy", "MalformedPolicyDocumentException");
        if (request.flag("blockPublicPolicy") && policy.statements().stream().anyMatch(PublicAccess::isOpen)) {
            throw new Refusal(
                    "PublicPolicyException",
                    "policy: The resource policy allows broad access to the secret, and blockPublicPolicy is set");
        }
    }
}
