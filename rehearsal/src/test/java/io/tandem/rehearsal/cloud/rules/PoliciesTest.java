package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.POLICY;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE_POLICY;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE_POLICY_ATTACHMENT;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class PoliciesTest extends InWorld {
    private void assertInvalid(String reason, String policy) {
        assertRefused("MalformedPolicyDocument", reason, () -> world.make(POLICY, "policy", policy));
    }

    @Test
    void anActionWithoutAServiceIsRefused() {
        assertInvalid("GetObject", Documents.permission("GetObject"));
    }

    @Test
    void anActionWithAWildcardIsTaken() {
        world.make(POLICY, "policy", Documents.permission("s3:Get*"));
    }

    @Test
    void aStatementWithoutActionsIsRefused() {
        assertInvalid("actions", Documents.permission("s3:GetObject").replace("\"s3:GetObject\"", "[]"));
    }

    @Test
    void aStatementWithoutAResourceIsRefused() {
        assertInvalid("resources", Documents.permission("s3:GetObject").replace(", \"Resource\": \"*\"", ""));
    }

    @Test
    void aResourceThatIsNoArnIsRefused() {
        assertInvalid("my-bucket", Documents.permission("s3:GetObject").replace("\"*\"", "\"my-bucket\""));
    }

    @Test
    void anArnWithoutRegionAndAccountIsTaken() {
        world.make(POLICY, "policy", Documents.permission("s3:GetObject").replace("\"*\"", "\"arn:aws:s3:::b/*\""));
    }

    @Test
    void aPrincipalInAPermissionPolicyIsRefused() {
        assertInvalid("principal", Documents.keyPolicy());
    }

    @Test
    void anUnknownEffectIsRefused() {
        assertInvalid("Effect", Documents.permission("s3:GetObject").replace("Allow", "allow"));
    }

    @Test
    void anUnknownElementIsRefused() {
        assertInvalid("Actions", Documents.permission("s3:GetObject").replace("\"Action\"", "\"Actions\""));
    }

    @Test
    void inlinePoliciesAreReadAsWell() {
        assertRefused(
                "MalformedPolicyDocument",
                "policy",
                () -> world.make(ROLE_POLICY, "policy", Documents.permission("GetObject")));
    }

    @Test
    void inlinePoliciesOfOneRoleShareTheirQuota() {
        var half = Documents.permission("s3:GetObject").replace("\"*\"", "\"arn:aws:s3:::" + "b".repeat(5200) + "\"");
        world.make(ROLE_POLICY, "policy", half);

        assertRefused("LimitExceeded", "policy", () -> world.make(ROLE_POLICY, "policy", half));
    }

    @Test
    void aManagedPolicyOf6145CharactersIsRefused() {
        var large = Documents.permission("s3:GetObject").replace("\"*\"", "\"arn:aws:s3:::" + "b".repeat(6145) + "\"");

        assertRefused("LimitExceeded", "policy", () -> world.make(POLICY, "policy", large));
    }

    @Test
    void aPolicyThatAwsDoesNotHaveIsRefused() {
        assertRefused(
                "NoSuchEntity",
                "policyArn",
                () -> world.make(
                        ROLE_POLICY_ATTACHMENT, "policyArn", "arn:aws:iam::aws:policy/AmazonEksClusterPolicy"));
    }

    @Test
    void aPolicyOfOursThatIsNotThereIsRefused() {
        assertRefused(
                "NoSuchEntity",
                "policyArn",
                () -> world.make(ROLE_POLICY_ATTACHMENT, "policyArn", "arn:aws:iam::111122223333:policy/gone"));
    }

    @Test
    void anAttachedPolicyStays() {
        world.one(ROLE_POLICY_ATTACHMENT);

        assertRefused("DeleteConflict", "Policy", () -> world.delete(world.one(POLICY)));
    }
}
