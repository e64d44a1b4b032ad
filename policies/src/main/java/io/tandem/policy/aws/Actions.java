package io.tandem.policy.aws;

import java.util.List;
import java.util.regex.Pattern;

/** Actions of IAM policies that rules know by name. */
final class Actions {
    /** Actions that end in more rights when they are allowed on everything. */
    static final List<String> ESCALATION = List.of(
            "iam:AddUserToGroup",
            "iam:AttachGroupPolicy",
            "iam:AttachRolePolicy",
            "iam:AttachUserPolicy",
            "iam:CreateAccessKey",
            "iam:CreateLoginProfile",
            "iam:CreatePolicyVersion",
            "iam:PutGroupPolicy",
            "iam:PutRolePolicy",
            "iam:PutUserPolicy",
            "iam:SetDefaultPolicyVersion",
            "iam:UpdateAssumeRolePolicy",
            "iam:UpdateLoginProfile");

    /** Actions that read data, secrets or credentials. */
    static final List<String> EXFILTRATION = List.of(
            "s3:GetObject",
            "secretsmanager:GetSecretValue",
            "ssm:GetParameter",
            "ssm:GetParameters",
            "ssm:GetParametersByPath",
            "rds:DownloadDBLogFilePortion",
            "dynamodb:Scan",
            "sts:AssumeRole",
            "redshift:GetClusterCredentials");

    /**
     * Actions that AWS defines without a resource, as far as programs of a region need them; to any other, a {@code *} is
     * a choice. https://docs.aws.amazon.com/service-authorization/latest/reference/
     */
    private static final Pattern WITHOUT_RESOURCE = Pattern.compile(
            "(?i)("
                    + "ec2:Describe\\w*|ec2:GetCoipPoolUsage|ec2:GetSecurityGroupsForVpc|ec2:GetIpamPoolCidrs"
                    + "|elasticloadbalancing:Describe\\w*|autoscaling:Describe\\w*|acm:ListCertificates"
                    + "|cloudwatch:PutMetricData|cloudwatch:GetMetric\\w*|cloudwatch:ListMetrics|cloudwatch:Describe\\w*"
                    + "|ecr:GetAuthorizationToken|sts:GetCallerIdentity|logs:DescribeLogGroups|tag:Get\\w*|iam:List\\w*"
                    + "|route53:List\\w*|s3:ListAllMyBuckets|kms:ListAliases|secretsmanager:ListSecrets"
                    + "|secretsmanager:BatchGetSecretValue|pricing:GetProducts|ssm:DescribeParameters|xray:Put\\w*"
                    + "|rds:Describe\\w*|dynamodb:ListTables|eks:ListClusters|wafv2:\\w*WebACL\\w*|waf-regional:\\w*WebACL\\w*"
                    + "|shield:\\w+|cognito-idp:DescribeUserPoolClient|iam:GetServerCertificate|backup:List\\w*|events:ListRules)");

    private Actions() {}

    static boolean knowsNoResource(String action) {
        return WITHOUT_RESOURCE.matcher(action).matches();
    }
}
