package io.tandem.rehearsal.cloud.rules;

import java.util.Set;

/** AWS's services that a VPC reaches by an endpoint, as the last part of {@code com.amazonaws.<region>.<service>}. */
final class EndpointServices {
    /** https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html */
    private static final Set<String> INTERFACE = Set.of(
            "acm-pca",
            "airflow.api",
            "airflow.env",
            "airflow.ops",
            "application-autoscaling",
            "aps",
            "aps-workspaces",
            "athena",
            "autoscaling",
            "autoscaling-plans",
            "backup",
            "batch",
            "cloudformation",
            "cloudtrail",
            "codebuild",
            "config",
            "dms",
            "dynamodb",
            "ebs",
            "ec2",
            "ec2messages",
            "ecr.api",
            "ecr.dkr",
            "ecs",
            "ecs-agent",
            "ecs-telemetry",
            "eks",
            "eks-auth",
            "elasticache",
            "elasticfilesystem",
            "elasticloadbalancing",
            "emr-containers",
            "events",
            "execute-api",
            "firehose",
            "fis",
            "fsx",
            "glue",
            "guardduty-data",
            "kafka",
            "kinesis-firehose",
            "kinesis-streams",
            "kms",
            "lakeformation",
            "lambda",
            "logs",
            "monitoring",
            "networkmonitor",
            "organizations",
            "rds",
            "rds-data",
            "redshift",
            "redshift-data",
            "s3",
            "sagemaker.api",
            "sagemaker.runtime",
            "secretsmanager",
            "securityhub",
            "servicecatalog",
            "servicediscovery",
            "sns",
            "sqs",
            "ssm",
            "ssmmessages",
            "states",
            "sts",
            "synthetics",
            "xray");

    private static final Set<String> GATEWAY = Set.of("s3", "dynamodb");

    private EndpointServices() {}

    static boolean offer(String service, String endpointType) {
        return (endpointType.equals("Gateway") ? GATEWAY : INTERFACE).contains(service);
    }

    static boolean know(String service) {
        return INTERFACE.contains(service);
    }
}
