package io.tandem.cluster;

/**
 * What needs the key of volumes that makes them, or nodes with them: AWS's own policies know no customer keys.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html">AWS</a>
 */
public final class VolumesKeyUse {
    private VolumesKeyUse() {}

    public static String json(String keyArn) {
        return """
               {
                 "Version": "2012-10-17",
                 "Statement": [
                   {
                     "Sid": "UseKey",
                     "Effect": "Allow",
                     "Action": [
                       "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey",
                       "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"
                     ],
                     "Resource": "${key}"
                   },
                   {
                     "Sid": "GrantKeyToEc2",
                     "Effect": "Allow",
                     "Action": "kms:CreateGrant",
                     "Resource": "${key}",
                     "Condition": { "Bool": { "kms:GrantIsForAWSResource": "true" } }
                   }
                 ]
               }
               """.replace("${key}", keyArn);
    }
}
