package io.tandem.edge;

import io.tandem.keys.Site;

/**
 * Who may write the zone's query log: Route 53, for this zone only.
 *
 * @param site us-east-1
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateQueryLoggingConfig.html">AWS</a>
 */
record QueryLogPolicy(Site site) {
    private static final String DOCUMENT = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "QueriesToTheZone",
                  "Effect": "Allow",
                  "Principal": { "Service": "route53.amazonaws.com" },
                  "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                  "Resource": ["${group}", "${group}:*"],
                  "Condition": {
                    "StringEquals": { "aws:SourceAccount": "${account}" },
                    "ArnEquals": { "aws:SourceArn": "arn:aws:route53:::hostedzone/${zone}" }
                  }
                }
              ]
            }
            """;

    String document(String groupArn, String zoneId) {
        return DOCUMENT.replace("${group}", groupArn)
                .replace("${account}", site.account())
                .replace("${zone}", zoneId);
    }
}
