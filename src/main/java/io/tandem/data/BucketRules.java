package io.tandem.data;

/**
 * The policy of a bucket: nothing without TLS, and what its purpose adds.
 *
 * @param bucketArn the bucket it is on
 * @param statements JSON, joined by commas
 */
record BucketRules(String bucketArn, String statements) {
    private static final String DOCUMENT = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "TlsOnly",
                  "Effect": "Deny",
                  "Principal": { "AWS": "*" },
                  "Action": "s3:*",
                  "Resource": ["${bucket}", "${bucket}/*"],
                  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
                },
                ${statements}
              ]
            }
            """;

    String document() {
        return DOCUMENT.replace("${statements}", statements).replace("${bucket}", bucketArn);
    }
}
