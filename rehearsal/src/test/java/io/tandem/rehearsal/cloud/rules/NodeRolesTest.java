package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE_POLICY;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE_POLICY_ATTACHMENT;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class NodeRolesTest extends InWorld {
    private String role(String service, String... policies) {
        var role = world.make(ROLE, "assumeRolePolicy", Documents.trust(service));
        for (var policy : policies) {
            world.make(ROLE_POLICY_ATTACHMENT, "role", role.id(), "policyArn", "arn:aws:iam::aws:policy/" + policy);
        }
        return role.attribute("arn").orElseThrow();
    }

    @Test
    void aRoleThatInstancesMayNotAssumeIsRefused() {
        var arn = role("eks.amazonaws.com", "AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryReadOnly");

        assertRefused("InvalidParameterException", "nodeRoleArn", () -> world.make(NODE_GROUP, "nodeRoleArn", arn));
    }

    @Test
    void aRoleThatMayNotJoinIsRefused() {
        var arn = role("ec2.amazonaws.com", "AmazonEC2ContainerRegistryReadOnly");

        assertRefused(
                "NodeCreationFailure", "AmazonEKSWorkerNodePolicy", () -> world.make(NODE_GROUP, "nodeRoleArn", arn));
    }

    @Test
    void aRoleThatMayNotPullImagesIsRefused() {
        var arn = role("ec2.amazonaws.com", "AmazonEKSWorkerNodePolicy");

        assertRefused("NodeCreationFailure", "ecr:BatchGetImage", () -> world.make(NODE_GROUP, "nodeRoleArn", arn));
    }

    @Test
    void aRoleThatMayPullByAPolicyOfOursIsTaken() {
        var arn = role("ec2.amazonaws.com", "AmazonEKSWorkerNodeMinimalPolicy");
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        world.make(ROLE_POLICY, "role", name, "policy", Documents.permission("ecr:Batch*"));

        world.make(NODE_GROUP, "nodeRoleArn", arn);
    }
}
