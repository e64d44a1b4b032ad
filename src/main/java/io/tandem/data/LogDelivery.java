package io.tandem.data;

import io.tandem.keys.Site;

/**
 * Lets S3 deliver the access logs of this stack's buckets, and Elastic Load Balancing those of the account's load
 * balancers, each below its own prefix.
 *
 * @param stack the prefix of the stack's names
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html">S3</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html">ELB</a>
 */
record LogDelivery(String stack, Site site) {
    private static final String STATEMENTS = """
            {
              "Sid": "AccessLogsOfBuckets",
              "Effect": "Allow",
              "Principal": { "Service": "logging.s3.amazonaws.com" },
              "Action": "s3:PutObject",
              "Resource": "${bucket}/${buckets}/*",
              "Condition": {
                "StringEquals": { "aws:SourceAccount": "${account}" },
                "ArnLike": { "aws:SourceArn": "arn:aws:s3:::${stack}-*-${account}-${region}" }
              }
            },
            {
              "Sid": "AccessLogsOfLoadBalancers",
              "Effect": "Allow",
              "Principal": { "Service": "logdelivery.elasticloadbalancing.amazonaws.com" },
              "Action": "s3:PutObject",
              "Resource": "${bucket}/${loadBalancers}/AWSLogs/${account}/*"
            }""";

    String statements() {
        return STATEMENTS
                .replace("${buckets}", LogBucket.BUCKETS)
                .replace("${loadBalancers}", DataAccess.LOAD_BALANCER_LOGS)
                .replace("${stack}", stack)
                .replace("${account}", site.account())
                .replace("${region}", site.region());
    }
}
