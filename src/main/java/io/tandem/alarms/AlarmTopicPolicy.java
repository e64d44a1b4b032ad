package io.tandem.alarms;

import io.tandem.keys.Site;

/**
 * Who may publish to the topic: alarms of this account and region, nobody else.
 *
 * @see <a href="https://repost.aws/knowledge-center/cloudwatch-receive-sns-for-alarm-trigger">AWS</a>
 */
record AlarmTopicPolicy(Site site) {
    private static final String DOCUMENT = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "AlarmsOfThisRegion",
                  "Effect": "Allow",
                  "Principal": { "Service": "cloudwatch.amazonaws.com" },
                  "Action": "sns:Publish",
                  "Resource": "${topic}",
                  "Condition": {
                    "StringEquals": { "aws:SourceAccount": "${account}" },
                    "ArnLike": { "aws:SourceArn": "arn:aws:cloudwatch:${region}:${account}:alarm:*" }
                  }
                },
                {
                  "Sid": "TlsOnly",
                  "Effect": "Deny",
                  "Principal": { "AWS": "*" },
                  "Action": "sns:Publish",
                  "Resource": "${topic}",
                  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
                }
              ]
            }
            """;

    String document(String topicArn) {
        return DOCUMENT.replace("${topic}", topicArn)
                .replace("${account}", site.account())
                .replace("${region}", site.region());
    }
}
