package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.KEY;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;

class KeysTest extends InWorld {
    private static String only(String principal) {
        return """
                {"Statement": [{"Effect": "Allow", "Principal": %s, "Action": "kms:*", "Resource": "*"}]}""".formatted(principal);
    }

    private void assertInvalid(String reason, String policy) {
        assertRefused("MalformedPolicyDocumentException", reason, () -> world.make(KEY, "policy", policy));
    }

    @Test
    void aPolicyThatLocksTheAccountOutIsRefused() {
        assertInvalid("update the key policy in the future", only("{\"Service\": \"logs.ap-south-1.amazonaws.com\"}"));
    }

    @Test
    void aPolicyThatLetsTheAccountAdministerIsTaken() {
        world.make(KEY, "policy", Documents.keyPolicy());
    }

    @Test
    void aPolicyThatLetsTheAccountOnlyUseTheKeyIsRefused() {
        assertInvalid("in the future", Documents.keyPolicy().replace("kms:*", "kms:Decrypt"));
    }

    @Test
    void theSafetyCheckCanBeBypassed() {
        world.make(
                KEY,
                "policy",
                only("{\"Service\": \"logs.ap-south-1.amazonaws.com\"}"),
                "bypassPolicyLockoutSafetyCheck",
                true);
    }

    @Test
    void aRoleThatIsNotThereIsRefused() {
        assertInvalid("invalid principals", only("{\"AWS\": \"arn:aws:iam::111122223333:role/gone\"}"));
    }

    @Test
    void aServiceLinkedRoleIsTaken() {
        var role =
                "arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";

        world.make(
                KEY,
                "policy",
                Documents.keyPolicy(
                        "{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"%s\"}, \"Action\": \"kms:Decrypt\", \"Resource\": \"*\"}"
                                .formatted(role)));
    }

    @Test
    void aPolicyWithoutPrincipalsIsRefused() {
        assertInvalid("Principal", Documents.permission("kms:*"));
    }

    @Test
    void aPolicyIsCheckedWhenItChangesToo() {
        var key = world.one(KEY);

        assertRefused("MalformedPolicyDocumentException", "policy", () -> world.update(key, "policy", "{}"));
    }

    @Test
    void anAliasOfAKeyOfAnotherRegionIsRefused() {
        var key = world.one(KEY).id();
        var inputs = Inputs.of("name", "alias/logs", "targetKeyId", key);

        assertRefused(
                "NotFoundException",
                "it is in ap-south-1",
                () -> world.create("aws:kms/alias:Alias", "ap-south-2", inputs));
    }
}
