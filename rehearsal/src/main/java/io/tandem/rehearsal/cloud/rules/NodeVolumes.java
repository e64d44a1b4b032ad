package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;

/**
 * Keys of the nodes' disks: Auto Scaling starts the nodes, so its own role must be allowed to use them.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 */
final class NodeVolumes {
    private static final String AUTO_SCALING = "arn:aws:iam::" + Account.ID
            + ":role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";
    private static final List<String> NEEDED =
            List.of("kms:GenerateDataKeyWithoutPlaintext", "kms:Decrypt", "kms:CreateGrant");

    private NodeVolumes() {}

    static void keys(Request request) {
        NodeGroups.templateOf(request).stream()
                .flatMap(template -> Paths.all(template.outputs(), "blockDeviceMappings[].ebs.kmsKeyId").stream())
                .flatMap(arn -> Keys.find(request, String.valueOf(arn)).stream())
                .filter(key -> !Keys.isEnabled(key) || !NEEDED.stream().allMatch(action -> mayUse(key, action)))
                .findFirst()
                .ifPresent(key -> {
                    throw new Refusal(
                            "AsgInstanceLaunchFailures",
                            "launchTemplate: Client.InvalidKMSKey.InvalidState: the key %s (%s) of a volume must be enabled and allow %s %s"
                                    .formatted(key.id(), key.logicalName(), AUTO_SCALING, NEEDED));
                });
    }

    private static boolean mayUse(CloudResource key, String action) {
        return Keys.policyOf(key).stream()
                .anyMatch(statement -> statement.allows(action)
                        && statement.isFor("AWS", AUTO_SCALING)
                        && statement.fits("aws:PrincipalArn", AUTO_SCALING));
    }
}
