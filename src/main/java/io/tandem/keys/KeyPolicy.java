package io.tandem.keys;

/**
 * The policies of the region's keys. The account's IAM policies may let someone administer a key, never use its
 * material; use is given to the one service that needs it.
 */
record KeyPolicy(Site site) {
    private static final String DOCUMENT = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "AdministrationByIam",
                  "Effect": "Allow",
                  "Principal": { "AWS": "arn:aws:iam::${account}:root" },
                  "Action": [
                    "kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:DescribeKey", "kms:DisableKey",
                    "kms:DisableKeyRotation", "kms:EnableKey", "kms:EnableKeyRotation", "kms:GetKeyPolicy",
                    "kms:GetKeyRotationStatus", "kms:ListGrants", "kms:ListKeyPolicies", "kms:ListKeyRotations",
                    "kms:ListResourceTags", "kms:PutKeyPolicy", "kms:RevokeGrant", "kms:RotateKeyOnDemand",
                    "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias",
                    "kms:UpdateKeyDescription"
                  ],
                  "Resource": "*"
                },
                ${use}
              ]
            }
            """;

    private static final String USE = """
            ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey",
             "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"]""";

    String of(KeyUse use) {
        return switch (use) {
            case LOGS -> forLogs();
            case CLUSTER -> forCluster();
            case VOLUMES -> forVolumes();
            default -> throw new IllegalArgumentException("no policy for " + use);
        };
    }

    /**
     * CloudWatch Logs of this region, for log groups of this account.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html">AWS</a>
     */
    String forLogs() {
        return document("""
                {
                  "Sid": "LogGroupsOfThisRegion",
                  "Effect": "Allow",
                  "Principal": { "Service": "logs.${region}.amazonaws.com" },
                  "Action": ${actions},
                  "Resource": "*",
                  "Condition": {
                    "ArnLike": {
                      "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:${region}:${account}:log-group:*"
                    }
                  }
                }""");
    }

    /**
     * Whoever creates the cluster lets EKS take its grant, and only through EKS.
     *
     * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html">AWS</a>
     */
    String forCluster() {
        return document("""
                {
                  "Sid": "GrantToEks",
                  "Effect": "Allow",
                  "Principal": { "AWS": "arn:aws:iam::${account}:root" },
                  "Action": ["kms:CreateGrant", "kms:DescribeKey"],
                  "Resource": "*",
                  "Condition": {
                    "StringEquals": {
                      "kms:CallerAccount": "${account}",
                      "kms:ViaService": "eks.${region}.amazonaws.com"
                    }
                  }
                }""");
    }

    /**
     * EC2 Auto Scaling, for the nodes' disks, and through EC2 whoever IAM lets use the key, for volumes of pods.
     *
     * <p>Auto Scaling's own role has no KMS permission in IAM, so the statement must give it the use directly. KMS
     * refuses a role as principal that does not exist yet, as this one may not in a new account: hence any principal,
     * held to that one ARN by a condition.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html">
     *     AWS</a>
     */
    String forVolumes() {
        return document("""
                {
                  "Sid": "DisksOfAutoScaling",
                  "Effect": "Allow",
                  "Principal": { "AWS": "*" },
                  "Action": ${actions},
                  "Resource": "*",
                  "Condition": {
                    "StringEquals": { "kms:CallerAccount": "${account}" },
                    "ArnLike": { "aws:PrincipalArn": "${autoScaling}" }
                  }
                },
                {
                  "Sid": "GrantsOfAutoScaling",
                  "Effect": "Allow",
                  "Principal": { "AWS": "*" },
                  "Action": "kms:CreateGrant",
                  "Resource": "*",
                  "Condition": {
                    "StringEquals": { "kms:CallerAccount": "${account}" },
                    "ArnLike": { "aws:PrincipalArn": "${autoScaling}" },
                    "Bool": { "kms:GrantIsForAWSResource": "true" }
                  }
                },
                {
                  "Sid": "VolumesThroughEc2",
                  "Effect": "Allow",
                  "Principal": { "AWS": "arn:aws:iam::${account}:root" },
                  "Action": ${actions},
                  "Resource": "*",
                  "Condition": {
                    "StringEquals": {
                      "kms:CallerAccount": "${account}",
                      "kms:ViaService": "ec2.${region}.amazonaws.com"
                    }
                  }
                },
                {
                  "Sid": "GrantsThroughEc2",
                  "Effect": "Allow",
                  "Principal": { "AWS": "arn:aws:iam::${account}:root" },
                  "Action": "kms:CreateGrant",
                  "Resource": "*",
                  "Condition": {
                    "StringEquals": {
                      "kms:CallerAccount": "${account}",
                      "kms:ViaService": "ec2.${region}.amazonaws.com"
                    },
                    "Bool": { "kms:GrantIsForAWSResource": "true" }
                  }
                }""");
    }

    private String document(String use) {
        var autoScaling = "arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/"
                + "AWSServiceRoleForAutoScaling";
        return DOCUMENT.replace("${use}", use)
                .replace("${actions}", USE)
                .replace("${autoScaling}", autoScaling)
                .replace("${account}", site.account())
                .replace("${region}", site.region());
    }
}
