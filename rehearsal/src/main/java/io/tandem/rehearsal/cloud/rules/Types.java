package io.tandem.rehearsal.cloud.rules;

/** Tokens of the types that the rules speak of. */
final class Types {
    static final String VPC = "aws:ec2/vpc:Vpc";
    static final String SUBNET = "aws:ec2/subnet:Subnet";
    static final String INTERNET_GATEWAY = "aws:ec2/internetGateway:InternetGateway";
    static final String NAT_GATEWAY = "aws:ec2/natGateway:NatGateway";
    static final String ROUTE_TABLE = "aws:ec2/routeTable:RouteTable";
    static final String ROUTE = "aws:ec2/route:Route";
    static final String ROUTE_TABLE_ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    static final String NETWORK_ACL = "aws:ec2/networkAcl:NetworkAcl";
    static final String NETWORK_ACL_RULE = "aws:ec2/networkAclRule:NetworkAclRule";
    static final String NETWORK_ACL_ASSOCIATION = "aws:ec2/networkAclAssociation:NetworkAclAssociation";
    static final String VPC_ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
    static final String FLOW_LOG = "aws:ec2/flowLog:FlowLog";
    static final String SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
    static final String DEFAULT_SECURITY_GROUP = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    static final String INGRESS_RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    static final String EGRESS_RULE = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    static final String ROLE = "aws:iam/role:Role";
    static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    static final String POLICY = "aws:iam/policy:Policy";
    static final String ROLE_POLICY_ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    static final String KEY = "aws:kms/key:Key";
    static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    static final String CLUSTER = "aws:eks/cluster:Cluster";
    static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";
    static final String ADD_ON = "aws:eks/addon:Addon";
    static final String ACCESS_ENTRY = "aws:eks/accessEntry:AccessEntry";
    static final String ACCESS_POLICY_ASSOCIATION = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";

    static final String CERTIFICATE = "aws:acm/certificate:Certificate";
    static final String CERTIFICATE_VALIDATION = "aws:acm/certificateValidation:CertificateValidation";
    static final String BACKUP_PLAN = "aws:backup/plan:Plan";
    static final String BACKUP_SELECTION = "aws:backup/selection:Selection";
    static final String BACKUP_VAULT = "aws:backup/vault:Vault";
    static final String BACKUP_VAULT_LOCK_CONFIGURATION = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
    static final String COMPOSITE_ALARM = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
    static final String LOG_RESOURCE_POLICY = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy";
    static final String METRIC_ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    static final String TABLE = "aws:dynamodb/table:Table";
    static final String TABLE_REPLICA = "aws:dynamodb/tableReplica:TableReplica";
    static final String REPOSITORY_LIFECYCLE = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    static final String REGISTRY_REPLICATION = "aws:ecr/replicationConfiguration:ReplicationConfiguration";
    static final String REPOSITORY = "aws:ecr/repository:Repository";
    static final String REPOSITORY_POLICY = "aws:ecr/repositoryPolicy:RepositoryPolicy";
    static final String CACHE_GLOBAL_REPLICATION_GROUP =
            "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup";
    static final String CACHE_PARAMETER_GROUP = "aws:elasticache/parameterGroup:ParameterGroup";
    static final String CACHE_REPLICATION_GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
    static final String CACHE_SUBNET_GROUP = "aws:elasticache/subnetGroup:SubnetGroup";
    static final String SERVICE_LINKED_ROLE = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
    static final String REPLICA_KEY = "aws:kms/replicaKey:ReplicaKey";
    static final String LISTENER = "aws:lb/listener:Listener";
    static final String LISTENER_CERTIFICATE = "aws:lb/listenerCertificate:ListenerCertificate";
    static final String LISTENER_RULE = "aws:lb/listenerRule:ListenerRule";
    static final String LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";
    static final String STREAM_CLUSTER = "aws:msk/cluster:Cluster";
    static final String STREAM_CLUSTER_POLICY = "aws:msk/clusterPolicy:ClusterPolicy";
    static final String STREAM_CONFIGURATION = "aws:msk/configuration:Configuration";
    static final String STREAM_REPLICATOR = "aws:msk/replicator:Replicator";
    static final String DB_INSTANCE = "aws:rds/instance:Instance";
    static final String DB_PARAMETER_GROUP = "aws:rds/parameterGroup:ParameterGroup";
    static final String DB_SUBNET_GROUP = "aws:rds/subnetGroup:SubnetGroup";
    static final String HEALTH_CHECK = "aws:route53/healthCheck:HealthCheck";
    static final String QUERY_LOG = "aws:route53/queryLog:QueryLog";
    static final String RECORD = "aws:route53/record:Record";
    static final String HOSTED_ZONE = "aws:route53/zone:Zone";
    static final String BUCKET_LIFECYCLE_CONFIGURATION =
            "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    static final String BUCKET_LOGGING = "aws:s3/bucketLoggingV2:BucketLoggingV2";
    static final String BUCKET_METRIC = "aws:s3/bucketMetric:BucketMetric";
    static final String BUCKET_OBJECT_LOCK_CONFIGURATION =
            "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2";
    static final String BUCKET_OWNERSHIP_CONTROLS = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";
    static final String BUCKET_POLICY = "aws:s3/bucketPolicy:BucketPolicy";
    static final String BUCKET_PUBLIC_ACCESS_BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    static final String BUCKET_REPLICATION_CONFIG = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
    static final String BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
    static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    static final String BUCKET_VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    static final String SECRET = "aws:secretsmanager/secret:Secret";
    static final String SECRET_POLICY = "aws:secretsmanager/secretPolicy:SecretPolicy";
    static final String SECRET_ROTATION = "aws:secretsmanager/secretRotation:SecretRotation";
    static final String SECRET_VERSION = "aws:secretsmanager/secretVersion:SecretVersion";
    static final String TOPIC = "aws:sns/topic:Topic";
    static final String TOPIC_POLICY = "aws:sns/topicPolicy:TopicPolicy";
    static final String TOPIC_SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";
    static final String WEB_ACL = "aws:wafv2/webAcl:WebAcl";
    static final String WEB_ACL_ASSOCIATION = "aws:wafv2/webAclAssociation:WebAclAssociation";
    static final String WEB_ACL_LOGGING_CONFIGURATION =
            "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";

    private Types() {}
}
