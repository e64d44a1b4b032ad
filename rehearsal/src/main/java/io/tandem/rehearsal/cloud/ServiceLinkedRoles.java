package io.tandem.rehearsal.cloud;

import java.util.Map;

/** Names that IAM gives the roles of services. https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html */
final class ServiceLinkedRoles {
    /** Where the name is not the first part of the service's own name. */
    private static final Map<String, String> NAMES = Map.of(
            "rds.amazonaws.com", "RDS",
            "autoscaling.amazonaws.com", "AutoScaling",
            "elasticache.amazonaws.com", "ElastiCache",
            "kafka.amazonaws.com", "Kafka",
            "backup.amazonaws.com", "Backup",
            "replication.ecr.amazonaws.com", "ECRReplication",
            "replication.dynamodb.amazonaws.com", "DynamoDBReplication",
            "elasticloadbalancing.amazonaws.com", "ElasticLoadBalancing",
            "eks.amazonaws.com", "AmazonEKS",
            "spot.amazonaws.com", "EC2Spot");

    private ServiceLinkedRoles() {}

    static String name(String service, String suffix) {
        var own = NAMES.getOrDefault(service, service.replace(".amazonaws.com", ""));
        return "AWSServiceRoleFor" + own + (suffix.isEmpty() ? "" : "_" + suffix);
    }
}
