package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.account.CloudResource;
import java.util.List;
import java.util.Map;

/** The least that AWS takes for the types of RDS, Secrets Manager, ECR, Backup, ElastiCache and MSK. */
final class DatabaseSamples {
    private static final String SUBNET = "aws:ec2/subnet:Subnet";

    private final World world;

    DatabaseSamples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        var service = token.split("[:/]", -1)[1];
        return switch (service) {
            case "rds" -> database(token);
            case "secretsmanager" -> secret(token);
            case "ecr" -> registry(token);
            case "backup" -> backup(token);
            case "elasticache" -> cache(token);
            case "msk" -> new StreamSamples(world).of(token);
            default -> Inputs.of("awsServiceName", "rds.amazonaws.com");
        };
    }

    private Map<String, Object> database(String token) {
        return switch (token) {
            case "aws:rds/instance:Instance" ->
                Inputs.of(
                        "identifier", world.freshName(),
                        "engine", "postgres",
                        "engineVersion", "17.6",
                        "instanceClass", "db.r7g.large",
                        "allocatedStorage", 100,
                        "storageType", "gp3",
                        "username", "tandem",
                        "password", "a-password-of-the-tests",
                        "dbSubnetGroupName", id("aws:rds/subnetGroup:SubnetGroup"),
                        "skipFinalSnapshot", true);
            case "aws:rds/parameterGroup:ParameterGroup" ->
                Inputs.of("name", world.freshName(), "family", "postgres17");
            default -> Inputs.of("name", world.freshName(), "subnetIds", twoZones());
        };
    }

    private Map<String, Object> secret(String token) {
        return switch (token) {
            case "aws:secretsmanager/secret:Secret" -> Inputs.of("name", world.freshName(), "recoveryWindowInDays", 0);
            case "aws:secretsmanager/secretVersion:SecretVersion" ->
                Inputs.of("secretId", id("aws:secretsmanager/secret:Secret"), "secretString", "a secret of the tests");
            case "aws:secretsmanager/secretPolicy:SecretPolicy" ->
                Inputs.of(
                        "secretArn",
                        id("aws:secretsmanager/secret:Secret"),
                        "policy",
                        Documents.resourcePolicy("secretsmanager:GetSecretValue", "*"));
            default ->
                Inputs.of(
                        "secretId",
                        id("aws:secretsmanager/secret:Secret"),
                        "rotationLambdaArn",
                        "arn:aws:lambda:ap-south-1:111122223333:function:rotate",
                        "rotationRules.automaticallyAfterDays",
                        30);
        };
    }

    private Map<String, Object> registry(String token) {
        return switch (token) {
            case "aws:ecr/repository:Repository" -> Inputs.of("name", world.freshName());
            case "aws:ecr/lifecyclePolicy:LifecyclePolicy" ->
                Inputs.of("repository", id("aws:ecr/repository:Repository"), "policy", """
                        {"rules": [{"rulePriority": 1, "selection": {"tagStatus": "untagged",
                         "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14},
                         "action": {"type": "expire"}}]}""");
            case "aws:ecr/repositoryPolicy:RepositoryPolicy" ->
                Inputs.of(
                        "repository",
                        id("aws:ecr/repository:Repository"),
                        "policy",
                        Documents.policy(
                                "{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:root\"}, \"Action\": \"ecr:BatchGetImage\"}"));
            default ->
                Inputs.of(
                        "replicationConfiguration.rules",
                        List.of(Inputs.of(
                                "destinations",
                                List.of(Inputs.of("region", "ap-south-2", "registryId", "111122223333")))));
        };
    }

    private Map<String, Object> backup(String token) {
        return switch (token) {
            case "aws:backup/vault:Vault" -> Inputs.of("name", world.freshName());
            case "aws:backup/plan:Plan" ->
                Inputs.of(
                        "name",
                        world.freshName(),
                        "rules",
                        List.of(Inputs.of(
                                "ruleName", "daily",
                                "targetVaultName", id("aws:backup/vault:Vault"),
                                "schedule", "cron(0 18 * * ? *)")));
            case "aws:backup/selection:Selection" ->
                Inputs.of(
                        "name", world.freshName(),
                        "planId", id("aws:backup/plan:Plan"),
                        "iamRoleArn", roleFor("backup.amazonaws.com"),
                        "resources", List.of("arn:aws:rds:*:*:db:*"));
            case "aws:backup/vaultPolicy:VaultPolicy" ->
                Inputs.of(
                        "backupVaultName",
                        id("aws:backup/vault:Vault"),
                        "policy",
                        Documents.permission("backup:CopyIntoBackupVault"));
            default -> Inputs.of("backupVaultName", id("aws:backup/vault:Vault"), "minRetentionDays", 7);
        };
    }

    private Map<String, Object> cache(String token) {
        return switch (token) {
            case "aws:elasticache/replicationGroup:ReplicationGroup" ->
                Inputs.of(
                        "replicationGroupId",
                        world.freshName(),
                        "description",
                        "a cache",
                        "engine",
                        "valkey",
                        "engineVersion",
                        "8.0",
                        "nodeType",
                        "cache.r7g.large",
                        "numCacheClusters",
                        2,
                        "automaticFailoverEnabled",
                        true,
                        "subnetGroupName",
                        id("aws:elasticache/subnetGroup:SubnetGroup"));
            case "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup" ->
                Inputs.of(
                        "globalReplicationGroupIdSuffix", world.freshName(),
                        "primaryReplicationGroupId", id("aws:elasticache/replicationGroup:ReplicationGroup"));
            case "aws:elasticache/parameterGroup:ParameterGroup" ->
                Inputs.of("name", world.freshName(), "family", "valkey8");
            default -> Inputs.of("name", world.freshName(), "subnetIds", twoZones());
        };
    }

    private List<String> twoZones() {
        return List.of(
                id(SUBNET),
                world.make(SUBNET, "availabilityZone", "ap-south-1b").id());
    }

    private String roleFor(String service) {
        return world.make("aws:iam/role:Role", "assumeRolePolicy", Documents.trust(service))
                .attribute("arn")
                .orElseThrow();
    }

    private String id(String token) {
        CloudResource one = world.one(token);
        return one.id();
    }
}
