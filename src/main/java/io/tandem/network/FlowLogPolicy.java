package io.tandem.network;

import io.tandem.keys.Site;

/**
 * Who may write flow logs, and where to.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html">AWS</a>
 */
record FlowLogPolicy(Site site) {

    /** The flow log service, for flow logs of this account and region only. */
    String trust() {
        return """
               {
                 "Version": "2012-10-17",
                 "Statement": [
                   {
                     "Effect": "Allow",
                     "Principal": { "Service": "vpc-flow-logs.amazonaws.com" },
                     "Action": "sts:AssumeRole",
                     "Condition": {
                       "StringEquals": { "aws:SourceAccount": "${account}" },
                       "ArnLike": { "aws:SourceArn": "arn:aws:ec2:${region}:${account}:vpc-flow-log/*" }
                     }
                   }
                 ]
               }
               """.replace("${account}", site.account()).replace("${region}", site.region());
    }

    /** Writing to the streams of one group; the list of groups cannot be had of one group alone. */
    String permission(String groupArn) {
        return """
               {
                 "Version": "2012-10-17",
                 "Statement": [
                   {
                     "Effect": "Allow",
                     "Action": ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
                     "Resource": ["${group}", "${group}:*"]
                   },
                   {
                     "Effect": "Allow",
                     "Action": "logs:DescribeLogGroups",
                     "Resource": "arn:aws:logs:${region}:${account}:log-group:*"
                   }
                 ]
               }
               """.replace("${group}", groupArn)
                .replace("${account}", site.account())
                .replace("${region}", site.region());
    }
}
