package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.LAUNCH_TEMPLATE;
import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeVolumesTest extends InWorld {
    private static final String AUTO_SCALING =
            "arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";

    private static String use(String principal, String condition) {
        return Documents.keyPolicy("""
                {"Effect": "Allow", "Principal": {"AWS": "%s"}, "Resource": "*", "Condition": {%s},
                 "Action": ["kms:Decrypt", "kms:GenerateDataKey*", "kms:CreateGrant"]}""".formatted(principal, condition));
    }

    private void make(String policy) {
        var key = world.make(KEY, "policy", policy).attribute("arn").orElseThrow();
        var volume = Inputs.of("deviceName", "/dev/xvda", "ebs.encrypted", "true", "ebs.kmsKeyId", key);
        var template = world.make(LAUNCH_TEMPLATE, "blockDeviceMappings", List.of(volume));
        world.make(NODE_GROUP, "launchTemplate.id", template.id(), "launchTemplate.version", "1");
    }

    @Test
    void aKeyThatAutoScalingMayNotUseIsRefused() {
        assertRefused("AsgInstanceLaunchFailures", "launchTemplate", () -> make(Documents.keyPolicy()));
    }

    @Test
    void aKeyThatAutoScalingMayUseIsTaken() {
        make(use(AUTO_SCALING, ""));
    }

    @Test
    void aKeyForWhoeverIsAutoScalingIsTaken() {
        make(use("*", "\"ArnLike\": {\"aws:PrincipalArn\": \"" + AUTO_SCALING + "\"}"));
    }

    @Test
    void aKeyForWhoeverIsSomebodyElseIsRefused() {
        assertRefused(
                "AsgInstanceLaunchFailures",
                "launchTemplate",
                () -> make(use("*", "\"ArnLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/other\"}")));
    }
}
