package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;

/** Policies that stand at a resource and say who may do what with it. */
final class ResourcePolicies {
    private ResourcePolicies() {}

    /** Reads the policy at an input, or refuses with the code that the service has for it. */
    static PolicyDocument parse(Request request, String path, String code) {
        try {
            var policy = Policies.parse(path, request.text(path).orElse(""), PolicyGrammar::key);
            Principals.invalid(request, policy).ifPresent(principal -> {
                throw new Refusal(code, path + ": This policy contains an unsupported principal: " + principal);
            });
            return policy;
        } catch (Refusal refusal) {
            throw new Refusal(code, refusal.reason());
        }
    }
}
