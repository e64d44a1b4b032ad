package io.tandem.keys;

import static io.tandem.keys.KeyStatement.GRANTS_THROUGH_SERVICE;
import static io.tandem.keys.KeyStatement.USE_THROUGH_SERVICE;

import com.google.gson.Gson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policies of the region's keys: administration by IAM, and use by the one service that needs it.
 *
 * @param twinRegion where the twin is, if there is one; it reads the secrets
 */
record KeyPolicy(Site site, Optional<String> twinRegion) {
    private static final String DOCUMENT = """
            {
              "Version": "2012-10-17",
              "Statement": [
            ${statements}
              ]
            }
            """;

    private static final String USE = """
            ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey",
             "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"]""";

    /** See https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html */
    private static final String AUTO_SCALING = "autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";

    /** See https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables-security.html */
    private static final String TABLE_REPLICATION =
            "replication.dynamodb.amazonaws.com/AWSServiceRoleForDynamoDBReplication";

    String of(KeyUse use) {
        return switch (use) {
            case LOGS -> document(List.of(), KeyStatement.LOG_GROUPS);
            case CLUSTER -> document(here("eks"), KeyStatement.CLUSTER);
            case VOLUMES -> forVolumes();
            case ALARMS -> document(here("sns"), KeyStatement.ALARMS, USE_THROUGH_SERVICE);
            case DATASETS -> document(here("s3"), USE_THROUGH_SERVICE);
            case DATABASE -> document(here("rds"), USE_THROUGH_SERVICE, GRANTS_THROUGH_SERVICE);
            case TABLES -> forTables();
            case SECRETS -> forSecrets();
            case REGISTRY -> document(here("ecr"), GRANTS_THROUGH_SERVICE);
            // Snapshots of the database are copied by RDS, backups of tables by DynamoDB.
            case BACKUPS -> document(here("backup", "rds", "dynamodb"), USE_THROUGH_SERVICE, GRANTS_THROUGH_SERVICE);
            case CACHE -> document(here("elasticache"), USE_THROUGH_SERVICE, GRANTS_THROUGH_SERVICE);
            case STREAMING -> document(here("kafka"), GRANTS_THROUGH_SERVICE);
        };
    }

    /** Auto Scaling starts nodes with encrypted disks, and pods get volumes through EC2. */
    private String forVolumes() {
        return document(
                        here("ec2"),
                        KeyStatement.USE_BY_SERVICE_ROLE,
                        KeyStatement.GRANTS_BY_SERVICE_ROLE,
                        USE_THROUGH_SERVICE,
                        GRANTS_THROUGH_SERVICE)
                .replace("${role}", AUTO_SCALING);
    }

    /** What is written on the other side is written here by DynamoDB's own role. */
    private String forTables() {
        return document(here("dynamodb"), KeyStatement.USE_BY_SERVICE_ROLE, USE_THROUGH_SERVICE, GRANTS_THROUGH_SERVICE)
                .replace("${role}", TABLE_REPLICATION);
    }

    /** The policy of either of the two keys that twins share: secrets are read, and replicated, from both regions. */
    private String forSecrets() {
        return twinRegion
                .map(twin -> document(
                        List.of(host("secretsmanager", site.region()), host("secretsmanager", twin)),
                        USE_THROUGH_SERVICE,
                        KeyStatement.REPLICATION))
                .orElseGet(() -> document(here("secretsmanager"), USE_THROUGH_SERVICE));
    }

    /**
     * The policy of the key of states, on either side.
     *
     * @param holders ARNs of the roles that hold the state, {@code *} being any part
     */
    String ofState(List<String> holders) {
        return document(here("s3"), KeyStatement.STATES, KeyStatement.STACK_SECRETS, KeyStatement.REPLICATION)
                .replace("${holders}", new Gson().toJson(holders));
    }

    private List<String> here(String... services) {
        return Stream.of(services).map(service -> host(service, site.region())).toList();
    }

    private static String host(String service, String region) {
        return "\"" + service + "." + region + ".amazonaws.com\"";
    }

    private String document(List<String> services, KeyStatement... statements) {
        var all = Stream.concat(Stream.of(KeyStatement.ADMINISTRATION), Stream.of(statements))
                .map(KeyStatement::json)
                .collect(Collectors.joining(",\n"));
        return DOCUMENT.replace("${statements}", all)
                .replace("${services}", services.toString())
                .replace("${use}", USE)
                .replace("${account}", site.account())
                .replace("${region}", site.region())
                .replace("${twin}", twinRegion.orElse(""));
    }
}
