package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.account.CloudResource;
import java.util.List;
import java.util.Map;

/** The least that AWS takes for each type; what a sample names is made first. */
final class Samples {
    private final World world;

    Samples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        var service = token.split("[:/]", -1)[1];
        return switch (service) {
            case "ec2" -> network(token);
            case "vpc" ->
                Inputs.of(
                        "securityGroupId",
                        id("aws:ec2/securityGroup:SecurityGroup"),
                        "ipProtocol",
                        "tcp",
                        "fromPort",
                        443,
                        "toPort",
                        443,
                        "cidrIpv4",
                        "10.0.0.0/16");
            case "iam", "kms", "cloudwatch" -> access(token);
            case "s3", "dynamodb" -> new StorageSamples(world).of(token);
            case "rds", "secretsmanager", "ecr", "backup", "elasticache", "msk" -> new DatabaseSamples(world).of(token);
            case "lb", "acm", "wafv2", "route53", "sns" -> new EdgeSamples(world).of(token);
            case "sqs", "budgets" -> new MessageSamples(world).of(token);
            case "eks" -> cluster(token);
            default -> new ObjectSamples(world).of(token);
        };
    }

    private Map<String, Object> network(String token) {
        return switch (token) {
            case "aws:ec2/vpc:Vpc" ->
                Inputs.of("cidrBlock", "10.0.0.0/16", "enableDnsSupport", true, "enableDnsHostnames", true);
            case "aws:ec2/subnet:Subnet" ->
                Inputs.of("vpcId", vpc(), "cidrBlock", world.freshBlock(), "availabilityZone", "ap-south-1a");
            case "aws:ec2/eip:Eip" -> Inputs.of("domain", "vpc");
            case "aws:ec2/natGateway:NatGateway" -> {
                id("aws:ec2/internetGateway:InternetGateway");
                yield Inputs.of(
                        "allocationId", world.make("aws:ec2/eip:Eip").id(), "subnetId", id("aws:ec2/subnet:Subnet"));
            }
            case "aws:ec2/route:Route" ->
                Inputs.of(
                        "routeTableId", id("aws:ec2/routeTable:RouteTable"),
                        "destinationCidrBlock", "0.0.0.0/0",
                        "natGatewayId", id("aws:ec2/natGateway:NatGateway"));
            case "aws:ec2/routeTableAssociation:RouteTableAssociation" ->
                Inputs.of("routeTableId", id("aws:ec2/routeTable:RouteTable"), "subnetId", id("aws:ec2/subnet:Subnet"));
            case "aws:ec2/networkAclRule:NetworkAclRule" -> aclRule();
            case "aws:ec2/networkAclAssociation:NetworkAclAssociation" ->
                Inputs.of("networkAclId", id("aws:ec2/networkAcl:NetworkAcl"), "subnetId", id("aws:ec2/subnet:Subnet"));
            case "aws:ec2/vpcEndpoint:VpcEndpoint" ->
                Inputs.of("vpcId", vpc(), "serviceName", "com.amazonaws.ap-south-1.s3");
            case "aws:ec2/flowLog:FlowLog" ->
                Inputs.of(
                        "vpcId", vpc(),
                        "trafficType", "ALL",
                        "iamRoleArn", arn(roleFor("vpc-flow-logs.amazonaws.com")),
                        "logDestination", arn(world.one("aws:cloudwatch/logGroup:LogGroup")));
            case "aws:ec2/securityGroup:SecurityGroup" -> Inputs.of("vpcId", vpc(), "name", world.freshName());
            case "aws:ec2/launchTemplate:LaunchTemplate" -> Inputs.of("name", world.freshName());
            default -> Inputs.of("vpcId", vpc());
        };
    }

    private Map<String, Object> aclRule() {
        return Inputs.of(
                "networkAclId",
                id("aws:ec2/networkAcl:NetworkAcl"),
                "ruleNumber",
                100,
                "protocol",
                "tcp",
                "ruleAction",
                "allow",
                "cidrBlock",
                "0.0.0.0/0",
                "fromPort",
                443,
                "toPort",
                443);
    }

    private Map<String, Object> access(String token) {
        return switch (token) {
            case "aws:iam/role:Role" ->
                Inputs.of("name", world.freshName(), "assumeRolePolicy", Documents.trust("ec2.amazonaws.com"));
            case "aws:iam/policy:Policy" ->
                Inputs.of("name", world.freshName(), "policy", Documents.permission("s3:GetObject"));
            case "aws:iam/rolePolicy:RolePolicy" ->
                Inputs.of(
                        "role", id("aws:iam/role:Role"),
                        "name", world.freshName(),
                        "policy", Documents.permission("s3:GetObject"));
            case "aws:iam/rolePolicyAttachment:RolePolicyAttachment" ->
                Inputs.of("role", id("aws:iam/role:Role"), "policyArn", arn(world.one("aws:iam/policy:Policy")));
            case "aws:iam/openIdConnectProvider:OpenIdConnectProvider" ->
                Inputs.of("url", "https://issuer.example.com", "clientIdLists", List.of("sts.amazonaws.com"));
            case "aws:kms/alias:Alias" ->
                Inputs.of("name", "alias/" + world.freshName(), "targetKeyId", id("aws:kms/key:Key"));
            case "aws:kms/key:Key" -> Inputs.of();
            case "aws:iam/serviceLinkedRole:ServiceLinkedRole" -> new DatabaseSamples(world).of(token);
            case "aws:kms/replicaKey:ReplicaKey" -> new StorageSamples(world).of(token);
            case "aws:cloudwatch/eventRule:EventRule", "aws:cloudwatch/eventTarget:EventTarget" ->
                new MessageSamples(world).of(token);
            case "aws:cloudwatch/metricAlarm:MetricAlarm",
                    "aws:cloudwatch/compositeAlarm:CompositeAlarm",
                    "aws:cloudwatch/dashboard:Dashboard",
                    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy" -> new EdgeSamples(world).of(token);
            default -> Inputs.of("name", world.freshName());
        };
    }

    private Map<String, Object> cluster(String token) {
        return switch (token) {
            case "aws:eks/cluster:Cluster" ->
                Inputs.of(
                        "name",
                        world.freshName(),
                        "version",
                        "1.35",
                        "roleArn",
                        arn(roleFor("eks.amazonaws.com", "AmazonEKSClusterPolicy")),
                        "accessConfig.authenticationMode",
                        "API",
                        "vpcConfig.subnetIds",
                        twoZones(),
                        "vpcConfig.endpointPrivateAccess",
                        true);
            case "aws:eks/nodeGroup:NodeGroup" -> nodeGroup();
            case "aws:eks/addon:Addon" ->
                Inputs.of(
                        "clusterName", id("aws:eks/cluster:Cluster"),
                        "addonName", "vpc-cni",
                        "resolveConflictsOnCreate", "OVERWRITE");
            case "aws:eks/accessEntry:AccessEntry" ->
                Inputs.of("clusterName", id("aws:eks/cluster:Cluster"), "principalArn", Documents.ADMINISTRATOR);
            default ->
                Inputs.of(
                        "clusterName",
                        id("aws:eks/cluster:Cluster"),
                        "principalArn",
                        world.one("aws:eks/accessEntry:AccessEntry")
                                .attribute("principalArn")
                                .orElseThrow(),
                        "policyArn",
                        "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
                        "accessScope.type",
                        "cluster");
        };
    }

    private Map<String, Object> nodeGroup() {
        id("aws:ec2/route:Route");
        id("aws:ec2/routeTableAssociation:RouteTableAssociation");
        var role = roleFor("ec2.amazonaws.com", "AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly");
        return Inputs.of(
                "clusterName", id("aws:eks/cluster:Cluster"),
                "nodeGroupName", world.freshName(),
                "nodeRoleArn", arn(role),
                "subnetIds", List.of(id("aws:ec2/subnet:Subnet")),
                "scalingConfig.minSize", 1,
                "scalingConfig.desiredSize", 2,
                "scalingConfig.maxSize", 3);
    }

    private CloudResource roleFor(String service, String... policies) {
        var role = world.make("aws:iam/role:Role", "assumeRolePolicy", Documents.trust(service));
        for (var policy : policies) {
            world.make(
                    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                    "role",
                    role.id(),
                    "policyArn",
                    "arn:aws:iam::aws:policy/" + policy);
        }
        return role;
    }

    private List<String> twoZones() {
        return List.of(
                id("aws:ec2/subnet:Subnet"),
                world.make("aws:ec2/subnet:Subnet", "availabilityZone", "ap-south-1b")
                        .id());
    }

    private String vpc() {
        return id("aws:ec2/vpc:Vpc");
    }

    private String id(String token) {
        return world.one(token).id();
    }

    private static String arn(CloudResource resource) {
        return resource.attribute("arn").orElseThrow();
    }
}
