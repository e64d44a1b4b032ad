package io.tandem.rehearsal.cloud.rules;

/** Tokens of the types that the rules speak of. */
public final class Types {
    public static final String VPC = "aws:ec2/vpc:Vpc";
    public static final String SUBNET = "aws:ec2/subnet:Subnet";
    public static final String INTERNET_GATEWAY = "aws:ec2/internetGateway:InternetGateway";
    public static final String NAT_GATEWAY = "aws:ec2/natGateway:NatGateway";
    public static final String ROUTE_TABLE = "aws:ec2/routeTable:RouteTable";
    public static final String ROUTE = "aws:ec2/route:Route";
    public static final String ROUTE_TABLE_ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    public static final String NETWORK_ACL = "aws:ec2/networkAcl:NetworkAcl";
    public static final String NETWORK_ACL_RULE = "aws:ec2/networkAclRule:NetworkAclRule";
    public static final String NETWORK_ACL_ASSOCIATION = "aws:ec2/networkAclAssociation:NetworkAclAssociation";
    public static final String VPC_ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
    public static final String FLOW_LOG = "aws:ec2/flowLog:FlowLog";
    public static final String SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
    public static final String DEFAULT_SECURITY_GROUP = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    public static final String INGRESS_RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public static final String EGRESS_RULE = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    public static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    public static final String ROLE = "aws:iam/role:Role";
    public static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    public static final String POLICY = "aws:iam/policy:Policy";
    public static final String ROLE_POLICY_ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public static final String KEY = "aws:kms/key:Key";
    public static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    public static final String CLUSTER = "aws:eks/cluster:Cluster";
    public static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";
    public static final String ADD_ON = "aws:eks/addon:Addon";
    public static final String ACCESS_ENTRY = "aws:eks/accessEntry:AccessEntry";
    public static final String ACCESS_POLICY_ASSOCIATION = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";

    public static final String CERTIFICATE = "aws:acm/certificate:Certificate";
    public static final String CERTIFICATE_VALIDATION = "aws:acm/certificateValidation:CertificateValidation";
    public static final String BACKUP_PLAN = "aws:backup/plan:Plan";
    public static final String BACKUP_SELECTION = "aws:backup/selection:Selection";
    public static final String BACKUP_VAULT = "aws:backup/vault:Vault";
    public static final String BACKUP_VAULT_LOCK_CONFIGURATION =
            "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
    public static final String COMPOSITE_ALARM = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
    public static final String DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";
    public static final String LOG_RESOURCE_POLICY = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy";
    public static final String METRIC_ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public static final String TABLE = "aws:dynamodb/table:Table";
    public static final String TABLE_REPLICA = "aws:dynamodb/tableReplica:TableReplica";
    public static final String REPOSITORY_LIFECYCLE = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    public static final String REGISTRY_REPLICATION = "aws:ecr/replicationConfiguration:ReplicationConfiguration";
    public static final String REPOSITORY = "aws:ecr/repository:Repository";
    public static final String REPOSITORY_POLICY = "aws:ecr/repositoryPolicy:RepositoryPolicy";
    public static final String CACHE_GLOBAL_REPLICATION_GROUP =
            "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup";
    public static final String CACHE_PARAMETER_GROUP = "aws:elasticache/parameterGroup:ParameterGroup";
    public static final String CACHE_REPLICATION_GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
    public static final String CACHE_SUBNET_GROUP = "aws:elasticache/subnetGroup:SubnetGroup";
    public static final String SERVICE_LINKED_ROLE = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
    public static final String KEY_ALIAS = "aws:kms/alias:Alias";
    public static final String REPLICA_KEY = "aws:kms/replicaKey:ReplicaKey";
    public static final String LISTENER = "aws:lb/listener:Listener";
    public static final String LISTENER_CERTIFICATE = "aws:lb/listenerCertificate:ListenerCertificate";
    public static final String LISTENER_RULE = "aws:lb/listenerRule:ListenerRule";
    public static final String LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    public static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";
    public static final String STREAM_CLUSTER = "aws:msk/cluster:Cluster";
    public static final String STREAM_CLUSTER_POLICY = "aws:msk/clusterPolicy:ClusterPolicy";
    public static final String STREAM_CONFIGURATION = "aws:msk/configuration:Configuration";
    public static final String STREAM_REPLICATOR = "aws:msk/replicator:Replicator";
    public static final String DB_INSTANCE = "aws:rds/instance:Instance";
    public static final String DB_PARAMETER_GROUP = "aws:rds/parameterGroup:ParameterGroup";
    public static final String DB_SUBNET_GROUP = "aws:rds/subnetGroup:SubnetGroup";
    public static final String HEALTH_CHECK = "aws:route53/healthCheck:HealthCheck";
    public static final String QUERY_LOG = "aws:route53/queryLog:QueryLog";
    public static final String RECORD = "aws:route53/record:Record";
    public static final String HOSTED_ZONE = "aws:route53/zone:Zone";
    public static final String BUCKET_LIFECYCLE_CONFIGURATION =
            "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    public static final String BUCKET_LOGGING = "aws:s3/bucketLoggingV2:BucketLoggingV2";
    public static final String BUCKET_METRIC = "aws:s3/bucketMetric:BucketMetric";
    public static final String BUCKET_OBJECT_LOCK_CONFIGURATION =
            "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2";
    public static final String BUCKET_OWNERSHIP_CONTROLS = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";
    public static final String BUCKET_POLICY = "aws:s3/bucketPolicy:BucketPolicy";
    public static final String BUCKET_PUBLIC_ACCESS_BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    public static final String BUCKET_REPLICATION_CONFIG = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
    public static final String BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
    public static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    public static final String BUCKET_VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    public static final String SECRET = "aws:secretsmanager/secret:Secret";
    public static final String SECRET_POLICY = "aws:secretsmanager/secretPolicy:SecretPolicy";
    public static final String SECRET_ROTATION = "aws:secretsmanager/secretRotation:SecretRotation";
    public static final String SECRET_VERSION = "aws:secretsmanager/secretVersion:SecretVersion";
    public static final String QUEUE = "aws:sqs/queue:Queue";
    public static final String QUEUE_POLICY = "aws:sqs/queuePolicy:QueuePolicy";
    public static final String EVENT_RULE = "aws:cloudwatch/eventRule:EventRule";
    public static final String EVENT_TARGET = "aws:cloudwatch/eventTarget:EventTarget";
    public static final String BUDGET = "aws:budgets/budget:Budget";
    public static final String TOPIC = "aws:sns/topic:Topic";
    public static final String TOPIC_POLICY = "aws:sns/topicPolicy:TopicPolicy";
    public static final String TOPIC_SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";
    public static final String WEB_ACL = "aws:wafv2/webAcl:WebAcl";
    public static final String WEB_ACL_ASSOCIATION = "aws:wafv2/webAclAssociation:WebAclAssociation";
    public static final String WEB_ACL_LOGGING_CONFIGURATION =
            "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";

    private Types() {}
}
