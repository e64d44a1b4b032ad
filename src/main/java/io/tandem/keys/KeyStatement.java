package io.tandem.keys;

/**
 * What a statement of a key's policy allows, and to whom. {@code ${account}}, {@code ${region}} and {@code ${twin}} are
 * filled in by {@link KeyPolicy}, {@code ${services}}, {@code ${role}} and {@code ${holders}} by what the key is for.
 */
enum KeyStatement {
    /** The account's IAM policies may let someone administer a key, never use its material. */
    ADMINISTRATION("""
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
            }"""),

    /**
     * Whoever IAM lets use the key, but only through the services, in their own region.
     *
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service">
     *     AWS</a>
     */
    USE_THROUGH_SERVICE("""
            {
              "Sid": "UseThroughService",
              "Effect": "Allow",
              "Principal": { "AWS": "arn:aws:iam::${account}:root" },
              "Action": ${use},
              "Resource": "*",
              "Condition": {
                "StringEquals": { "kms:CallerAccount": "${account}", "kms:ViaService": ${services} }
              }
            }"""),

    /** The same for services that keep a grant, because they work on when the caller is gone. */
    GRANTS_THROUGH_SERVICE("""
            {
              "Sid": "GrantsThroughService",
              "Effect": "Allow",
              "Principal": { "AWS": "arn:aws:iam::${account}:root" },
              "Action": "kms:CreateGrant",
              "Resource": "*",
              "Condition": {
                "StringEquals": { "kms:CallerAccount": "${account}", "kms:ViaService": ${services} },
                "Bool": { "kms:GrantIsForAWSResource": "true" }
              }
            },
            {
              "Sid": "GrantedThroughService",
              "Effect": "Allow",
              "Principal": { "AWS": "arn:aws:iam::${account}:root" },
              "Action": ["kms:DescribeKey", "kms:RetireGrant"],
              "Resource": "*",
              "Condition": {
                "StringEquals": { "kms:CallerAccount": "${account}", "kms:ViaService": ${services} }
              }
            }"""),

    /**
     * CloudWatch Logs of this region, for log groups of this account.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html">AWS</a>
     */
    LOG_GROUPS("""
            {
              "Sid": "LogGroupsOfThisRegion",
              "Effect": "Allow",
              "Principal": { "Service": "logs.${region}.amazonaws.com" },
              "Action": ${use},
              "Resource": "*",
              "Condition": {
                "ArnLike": {
                  "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:${region}:${account}:log-group:*"
                }
              }
            }"""),

    /**
     * Alarms of this account and region, which publish to the encrypted topic.
     *
     * @see <a href="https://repost.aws/knowledge-center/cloudwatch-configure-alarm-sns">AWS</a>
     */
    ALARMS("""
            {
              "Sid": "AlarmsOfThisRegion",
              "Effect": "Allow",
              "Principal": { "Service": "cloudwatch.amazonaws.com" },
              "Action": ["kms:Decrypt", "kms:GenerateDataKey"],
              "Resource": "*",
              "Condition": {
                "StringEquals": { "aws:SourceAccount": "${account}" },
                "ArnLike": { "aws:SourceArn": "arn:aws:cloudwatch:${region}:${account}:alarm:*" }
              }
            }"""),

    /**
     * Whoever creates the cluster lets EKS take its grant, and only through EKS.
     *
     * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html">AWS</a>
     */
    CLUSTER("""
            {
              "Sid": "GrantToEks",
              "Effect": "Allow",
              "Principal": { "AWS": "arn:aws:iam::${account}:root" },
              "Action": ["kms:CreateGrant", "kms:DescribeKey"],
              "Resource": "*",
              "Condition": {
                "StringEquals": { "kms:CallerAccount": "${account}", "kms:ViaService": ${services} }
              }
            }"""),

    /**
     * A service's own role, which has no KMS permission in IAM, so that the statement must give it the use directly. KMS
     * refuses a role as principal that does not exist yet, as this one may not in a new account: hence any principal,
     * held to that one ARN by a condition.
     */
    USE_BY_SERVICE_ROLE("""
            {
              "Sid": "UseByServiceRole",
              "Effect": "Allow",
              "Principal": { "AWS": "*" },
              "Action": ${use},
              "Resource": "*",
              "Condition": {
                "StringEquals": { "kms:CallerAccount": "${account}" },
                "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::${account}:role/aws-service-role/${role}" }
              }
            }"""),

    /** The same for a role that lets others of AWS use the key. */
    GRANTS_BY_SERVICE_ROLE("""
            {
              "Sid": "GrantsByServiceRole",
              "Effect": "Allow",
              "Principal": { "AWS": "*" },
              "Action": "kms:CreateGrant",
              "Resource": "*",
              "Condition": {
                "StringEquals": { "kms:CallerAccount": "${account}" },
                "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::${account}:role/aws-service-role/${role}" },
                "Bool": { "kms:GrantIsForAWSResource": "true" }
              }
            }"""),

    /**
     * Whoever IAM lets replicate the key, into the twin's region alone.
     *
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-auth.html">AWS</a>
     */
    REPLICATION("""
            {
              "Sid": "ReplicaInTheTwinsRegion",
              "Effect": "Allow",
              "Principal": { "AWS": "arn:aws:iam::${account}:root" },
              "Action": "kms:ReplicateKey",
              "Resource": "*",
              "Condition": {
                "StringEquals": { "kms:CallerAccount": "${account}", "kms:ReplicaRegion": "${twin}" }
              }
            }"""),

    /** The roles that hold the state, through S3 of the key's own region. */
    STATES("""
            {
              "Sid": "StatesThroughS3",
              "Effect": "Allow",
              "Principal": { "AWS": "arn:aws:iam::${account}:root" },
              "Action": ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
              "Resource": "*",
              "Condition": {
                "StringEquals": { "kms:CallerAccount": "${account}", "kms:ViaService": ${services} },
                "ArnLike": { "aws:PrincipalArn": ${holders} }
              }
            }"""),

    /**
     * The roles that run stacks, for the secrets of one environment at a time: the engine's provider of secrets takes the
     * context from its address.
     *
     * @see <a href="https://gocloud.dev/howto/secrets/#aws">Go CDK, which the engine uses</a>
     */
    STACK_SECRETS("""
            {
              "Sid": "SecretsOfStacks",
              "Effect": "Allow",
              "Principal": { "AWS": "arn:aws:iam::${account}:root" },
              "Action": ["kms:Decrypt", "kms:Encrypt"],
              "Resource": "*",
              "Condition": {
                "StringEquals": { "kms:CallerAccount": "${account}" },
                "ArnLike": { "aws:PrincipalArn": ${holders} },
                "Null": { "kms:EncryptionContext:environment": "false" }
              }
            }""");

    private final String json;

    KeyStatement(String json) {
        this.json = json;
    }

    String json() {
        return json;
    }
}
