package io.tandem.testing;

import com.pulumi.test.Mocks.ResourceArgs;
import java.util.Map;

/** What AWS computes for databases, secrets, repositories, vaults, caches and streams. */
final class StoreOutputs {
    private StoreOutputs() {}

    /** @param region where the resource is made */
    static Map<String, Object> of(ResourceArgs made, String region) {
        return switch (made.type) {
            case "aws:rds/instance:Instance" ->
                Map.of(
                        "arn",
                        arn("rds", region, "db:" + made.inputs.get("identifier")),
                        "address",
                        made.name + ".rds.amazonaws.com");
            case "aws:secretsmanager/secretVersion:SecretVersion" ->
                Map.of("arn", arn("secretsmanager", region, "secret:" + made.inputs.get("secretId") + "-AbCdEf"));
            case "aws:ecr/repository:Repository" ->
                Map.of(
                        "arn", arn("ecr", region, "repository/" + made.inputs.get("name")),
                        "repositoryUrl",
                                "111122223333.dkr.ecr.%s.amazonaws.com/%s".formatted(region, made.inputs.get("name")));
            case "aws:backup/vault:Vault" ->
                Map.of("arn", arn("backup", region, "backup-vault:" + made.inputs.get("name")));
            case "aws:elasticache/replicationGroup:ReplicationGroup" ->
                Map.of(
                        "arn",
                        arn("elasticache", region, "replicationgroup:" + made.name),
                        "primaryEndpointAddress",
                        made.name + ".cache.amazonaws.com");
            case "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup" ->
                Map.of("globalReplicationGroupId", "global-" + made.name);
            case "aws:msk/cluster:Cluster" ->
                Map.of(
                        "arn",
                        arn("kafka", region, "cluster/" + made.inputs.get("clusterName") + "/uuid"),
                        "bootstrapBrokersSaslIam",
                        made.name + ".kafka.amazonaws.com:9098");
            case "aws:msk/configuration:Configuration" ->
                Map.of("arn", arn("kafka", region, "configuration/" + made.name), "latestRevision", 1);
            default -> Map.of();
        };
    }

    private static String arn(String service, String region, String resource) {
        return "arn:aws:%s:%s:111122223333:%s".formatted(service, region, resource);
    }
}
