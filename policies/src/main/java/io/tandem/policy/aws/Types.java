package io.tandem.policy.aws;

import java.util.List;

/** Type tokens of the resources that rules look at, old and new names of one thing together. */
public final class Types {
    public static final String STACK = "pulumi:pulumi:Stack";

    public static final List<String> BUCKETS = List.of("aws:s3/bucketV2:BucketV2", "aws:s3/bucket:Bucket");
    public static final String DATABASE = "aws:rds/instance:Instance";
    public static final String DB_CLUSTER = "aws:rds/cluster:Cluster";
    public static final String DB_CLUSTER_INSTANCE = "aws:rds/clusterInstance:ClusterInstance";
    public static final List<String> DATABASES = List.of(DATABASE, DB_CLUSTER);
    public static final String PARAMETER_GROUP = "aws:rds/parameterGroup:ParameterGroup";
    public static final String CLUSTER_PARAMETER_GROUP = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
    public static final String TABLE = "aws:dynamodb/table:Table";
    public static final String TABLE_REPLICA = "aws:dynamodb/tableReplica:TableReplica";
    public static final String CLUSTER = "aws:eks/cluster:Cluster";
    public static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";
    public static final String ADD_ON = "aws:eks/addon:Addon";
    public static final String VPC = "aws:ec2/vpc:Vpc";
    public static final String SUBNET = "aws:ec2/subnet:Subnet";
    public static final String SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
    public static final String INGRESS_RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public static final String EGRESS_RULE = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    public static final String OLD_RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
    public static final String NETWORK_ACL = "aws:ec2/networkAcl:NetworkAcl";
    public static final String MACHINE = "aws:ec2/instance:Instance";
    public static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    public static final String VOLUME = "aws:ebs/volume:Volume";
    public static final String LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    public static final List<String> LOAD_BALANCERS = List.of(LOAD_BALANCER, "aws:alb/loadBalancer:LoadBalancer");
    public static final String LISTENER = "aws:lb/listener:Listener";
    public static final List<String> LISTENERS = List.of(LISTENER, "aws:alb/listener:Listener");
    public static final List<String> TARGET_GROUPS =
            List.of("aws:lb/targetGroup:TargetGroup", "aws:alb/targetGroup:TargetGroup");
    public static final String KEY = "aws:kms/key:Key";
    public static final String REPLICA_KEY = "aws:kms/replicaKey:ReplicaKey";
    public static final String SECRET = "aws:secretsmanager/secret:Secret";
    public static final String REPOSITORY = "aws:ecr/repository:Repository";
    public static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    public static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public static final String ZONE = "aws:route53/zone:Zone";
    public static final String RECORD = "aws:route53/record:Record";
    public static final String HEALTH_CHECK = "aws:route53/healthCheck:HealthCheck";
    public static final String ROLE = "aws:iam/role:Role";
    public static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    public static final String TOPIC = "aws:sns/topic:Topic";
    public static final String QUEUE = "aws:sqs/queue:Queue";
    public static final String WEB_ACL = "aws:wafv2/webAcl:WebAcl";
    public static final String VAULT = "aws:backup/vault:Vault";
    public static final String BACKUP_PLAN = "aws:backup/plan:Plan";
    public static final String BACKUP_SELECTION = "aws:backup/selection:Selection";

    private Types() {}
}
