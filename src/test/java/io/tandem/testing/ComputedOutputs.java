package io.tandem.testing;

import com.pulumi.test.Mocks.CallArgs;
import com.pulumi.test.Mocks.ResourceArgs;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Outputs that AWS would compute and that the program's own values are made of. */
final class ComputedOutputs {
    private ComputedOutputs() {}

    /** @param region where the resource is made */
    static Map<String, Object> of(ResourceArgs made, String region) {
        return switch (made.type) {
            case "aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey" ->
                Map.of("arn", arn("kms", region, "key/" + made.name), "keyId", made.name);
            case "aws:sns/topic:Topic" -> Map.of("arn", arn("sns", region, made.name));
            case "aws:s3/bucketV2:BucketV2" -> Map.of("arn", "arn:aws:s3:::" + made.inputs.get("bucket"));
            case "aws:dynamodb/table:Table", "aws:dynamodb/tableReplica:TableReplica" ->
                Map.of("arn", arn("dynamodb", region, "table/" + made.name));
            case "aws:sqs/queue:Queue" ->
                Map.of("arn", arn("sqs", region, made.name), "url", "https://sqs/" + made.name);
            case "aws:iam/instanceProfile:InstanceProfile" ->
                Map.of("arn", "arn:aws:iam::111122223333:instance-profile/" + made.name, "name", made.name);
            case "aws:iam/policy:Policy" ->
                Map.of("arn", "arn:aws:iam::111122223333:policy" + made.inputs.get("path") + made.name);
            case "aws:iam/openIdConnectProvider:OpenIdConnectProvider" ->
                Map.of(
                        "arn",
                        "arn:aws:iam::111122223333:oidc-provider/"
                                + String.valueOf(made.inputs.get("url")).replace("https://", ""));
            case "aws:ec2/eip:Eip" -> Map.of("allocationId", "eipalloc-" + made.name);
            case "aws:ec2/launchTemplate:LaunchTemplate" -> Map.of("latestVersion", 3);
            case "aws:iam/role:Role" ->
                Map.of("arn", "arn:aws:iam::role/" + made.name, "name", made.inputs.getOrDefault("name", made.name));
            case "aws:cloudwatch/metricAlarm:MetricAlarm", "aws:cloudwatch/compositeAlarm:CompositeAlarm" ->
                Map.of("arn", arn("cloudwatch", region, "alarm:" + made.name));
            case "aws:cloudwatch/logGroup:LogGroup" -> Map.of("arn", "arn:aws:logs:group/" + made.name);
            case "eks:index:Cluster" ->
                Map.of(
                        "clusterSecurityGroupId", "sg-cluster",
                        "kubeconfigJson", "{}",
                        "oidcIssuer", "oidc.eks.ap-south-1.amazonaws.com/id/EXAMPLE",
                        "oidcProviderArn",
                                "arn:aws:iam::111122223333:oidc-provider/oidc.eks.ap-south-1.amazonaws.com/id/EXAMPLE",
                        "oidcProviderUrl", "https://oidc.eks.ap-south-1.amazonaws.com/id/EXAMPLE");
            default -> {
                var store = StoreOutputs.of(made, region);
                yield store.isEmpty() ? EdgeOutputs.of(made) : store;
            }
        };
    }

    /** What AWS makes up when it is asked: another password each time. */
    static Optional<Map<String, Object>> madeUp(CallArgs call) {
        return call.token.equals("aws:secretsmanager/getRandomPassword:getRandomPassword")
                ? Optional.of(Map.of("id", "here", "randomPassword", "hidden" + UUID.randomUUID()))
                : Optional.empty();
    }

    private static String arn(String service, String region, String resource) {
        return "arn:aws:%s:%s:111122223333:%s".formatted(service, region, resource);
    }
}
