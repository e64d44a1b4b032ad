package io.tandem.foundation;

import io.tandem.keys.Site;

/**
 * What the policy of a state's bucket says beside that of every dataset: the account's own callers only, and while it is
 * protected nobody takes a version, or the bucket, away for good. Expiry by the bucket's lifecycle is S3's own and goes on.
 *
 * @param site where the bucket is, and whether it is protected
 */
record StateRules(Site site) {
    private static final String OWN_ACCOUNT = """
            ,
            {
              "Sid": "OwnAccountOnly",
              "Effect": "Deny",
              "Principal": { "AWS": "*" },
              "Action": "s3:*",
              "Resource": ["${bucket}", "${bucket}/*"],
              "Condition": {
                "StringNotEquals": { "aws:PrincipalAccount": "${account}" },
                "Bool": { "aws:PrincipalIsAWSService": "false" }
              }
            }""";

    private static final String NOTHING_LOST = """
            ,
            {
              "Sid": "NothingIsLost",
              "Effect": "Deny",
              "Principal": { "AWS": "*" },
              "Action": ["s3:DeleteBucket", "s3:DeleteObjectVersion"],
              "Resource": ["${bucket}", "${bucket}/*"]
            }""";

    String statements() {
        return OWN_ACCOUNT.replace("${account}", site.account()) + (site.protection() ? NOTHING_LOST : "");
    }
}
