package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.ADD_ON;
import static io.tandem.rehearsal.cloud.rules.Types.CLUSTER;
import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.values.Paths;
import org.junit.jupiter.api.Test;

class AddOnRolesTest extends InWorld {
    private String issuer() {
        return Paths.all(world.one(CLUSTER).outputs(), "identities[].oidcs[].issuer")
                .get(0)
                .toString()
                .replace("https://", "");
    }

    private void make(String issuer, String subject) {
        world.one(NODE_GROUP);
        var trust = """
                {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                 "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/%s"},
                 "Condition": {"StringEquals": {"%s:sub": "system:serviceaccount:kube-system:%s"}}}]}""".formatted(issuer, issuer, subject);
        var role = world.make(ROLE, "assumeRolePolicy", trust).attribute("arn").orElseThrow();
        world.make(ADD_ON, "addonName", "aws-ebs-csi-driver", "serviceAccountRoleArn", role);
    }

    @Test
    void aRoleThatTrustsTheDriverIsTaken() {
        make(issuer(), "ebs-csi-controller-sa");
    }

    @Test
    void aRoleThatTrustsAnotherServiceAccountLeavesTheDriverDegraded() {
        assertRefused("AddonDegraded", "serviceAccountRoleArn", () -> make(issuer(), "ebs-csi-node-sa"));
    }

    @Test
    void aRoleThatTrustsAnotherClusterLeavesTheDriverDegraded() {
        assertRefused(
                "AddonDegraded",
                "AssumeRoleWithWebIdentity",
                () -> make("oidc.eks.ap-south-1.amazonaws.com/id/OTHER", "ebs-csi-controller-sa"));
    }
}
