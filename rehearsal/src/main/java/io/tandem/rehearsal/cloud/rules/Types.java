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

    private Types() {}
}
