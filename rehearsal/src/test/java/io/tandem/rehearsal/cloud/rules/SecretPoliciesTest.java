package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.SECRET;
import static io.tandem.rehearsal.cloud.rules.Types.SECRET_POLICY;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class SecretPoliciesTest extends InWorld {
    private static final String MALFORMED = "MalformedPolicyDocumentException";
    private static final String EVERYONE = Documents.policy(
            "{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"*\"}");

    @Test
    void aPolicyForTheAccountIsTaken() {
        world.make(SECRET_POLICY, "blockPublicPolicy", true);
    }

    @Test
    void aPolicyForEveryoneIsRefusedWhereThatIsBlocked() {
        assertRefused(
                "PublicPolicyException",
                "policy",
                () -> world.make(SECRET_POLICY, "policy", EVERYONE, "blockPublicPolicy", true));
    }

    @Test
    void aPolicyThatDeniesEveryoneIsNotPublic() {
        world.make(SECRET_POLICY, "policy", EVERYONE.replace("Allow", "Deny"), "blockPublicPolicy", true);
    }

    @Test
    void aPolicyThatDoesNotParseIsRefused() {
        assertRefused(MALFORMED, "policy", () -> world.make(SECRET_POLICY, "policy", "{}"));
    }

    @Test
    void aPolicyForARoleThatIsNotThereIsRefused() {
        var policy = Documents.policy(
                "{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:role/gone\"}, \"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"*\"}");

        assertRefused(MALFORMED, "role/gone", () -> world.make(SECRET_POLICY, "policy", policy));
    }

    @Test
    void thePolicyInTheSecretItselfIsReadToo() {
        assertRefused(MALFORMED, "policy", () -> world.make(SECRET, "policy", "{\"Statement\": []}"));
    }
}
