package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.LOG_RESOURCE_POLICY;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class LogResourcePoliciesTest extends InWorld {
    private void assertInvalid(String reason, String document) {
        assertRefused(
                "InvalidParameterException", reason, () -> world.make(LOG_RESOURCE_POLICY, "policyDocument", document));
    }

    @Test
    void anActionWithoutAServiceIsRefused() {
        assertInvalid("policyDocument", Documents.resource("PutLogEvents", "route53", "*"));
    }

    @Test
    void aPrincipalOfAnotherPartitionIsRefused() {
        var document = Documents.resource("logs:PutLogEvents", "route53", "*").replace("amazonaws.com", "amazonaws.cn");

        assertInvalid("principal", document);
    }

    @Test
    void aPolicyWithoutAResourceIsRefused() {
        assertInvalid(
                "Resource",
                Documents.resource("logs:PutLogEvents", "route53", "*").replace(", \"Resource\": \"*\"", ""));
    }

    @Test
    void aPolicyWithoutAPrincipalIsRefused() {
        assertInvalid("Principal", Documents.permission("logs:PutLogEvents"));
    }

    @Test
    void theEleventhPolicyOfARegionIsRefused() {
        for (int i = 0; i < 10; i++) {
            world.make(LOG_RESOURCE_POLICY);
        }

        assertRefused("LimitExceededException", "10 per ap-south-1", () -> world.make(LOG_RESOURCE_POLICY));
    }
}
