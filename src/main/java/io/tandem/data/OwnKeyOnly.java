package io.tandem.data;

/**
 * Keeps every object of a dataset under the dataset's own key. A write that says nothing of encryption gets that key
 * by the bucket's default; one that asks for anything else, a key of AWS or of the client included, is refused.
 *
 * @param keyArn the key
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html">AWS</a>
 */
record OwnKeyOnly(String keyArn) {
    private static final String STATEMENTS = """
            {
              "Sid": "NoOtherKey",
              "Effect": "Deny",
              "Principal": { "AWS": "*" },
              "Action": "s3:PutObject",
              "Resource": "${bucket}/*",
              "Condition": {
                "Null": { "s3:x-amz-server-side-encryption": "false" },
                "StringNotEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "${key}" }
              }
            },
            {
              "Sid": "NoKeyOfTheClient",
              "Effect": "Deny",
              "Principal": { "AWS": "*" },
              "Action": "s3:PutObject",
              "Resource": "${bucket}/*",
              "Condition": { "Null": { "s3:x-amz-server-side-encryption-customer-algorithm": "false" } }
            }""";

    String statements() {
        return STATEMENTS.replace("${key}", keyArn);
    }
}
