package io.tandem.testing;

import com.pulumi.test.Mocks.ResourceArgs;
import java.util.Map;

/** Outputs that AWS would compute and that the program's own values are made of. */
final class ComputedOutputs {
    private ComputedOutputs() {}

    static Map<String, Object> of(ResourceArgs made) {
        return switch (made.type) {
            case "aws:kms/key:Key" -> Map.of("arn", "arn:aws:kms:key/" + made.name, "keyId", made.name);
            case "aws:ec2/eip:Eip" -> Map.of("allocationId", "eipalloc-" + made.name);
            case "aws:ec2/launchTemplate:LaunchTemplate" -> Map.of("latestVersion", 3);
            case "aws:iam/role:Role" -> Map.of("arn", "arn:aws:iam::role/" + made.name, "name", made.name);
            case "aws:cloudwatch/logGroup:LogGroup" -> Map.of("arn", "arn:aws:logs:group/" + made.name);
            case "eks:index:Cluster" ->
                Map.of(
                        "clusterSecurityGroupId", "sg-cluster",
                        "kubeconfigJson", "{}",
                        "oidcIssuer", "oidc.eks.ap-south-1.amazonaws.com/id/EXAMPLE",
                        "oidcProviderArn",
                                "arn:aws:iam::111122223333:oidc-provider/oidc.eks.ap-south-1.amazonaws.com/id/EXAMPLE",
                        "oidcProviderUrl", "https://oidc.eks.ap-south-1.amazonaws.com/id/EXAMPLE");
            default -> Map.of();
        };
    }
}
