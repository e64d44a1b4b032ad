package io.tandem.data;

import io.tandem.keys.Site;

/**
 * Trust in one AWS service, and only while it works for a resource of this account.
 *
 * @param service such as {@code backup.amazonaws.com}
 * @param sourceArn the resources it may work for; {@code *} stands for any part
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html">AWS</a>
 */
record ServiceTrust(String service, String sourceArn) {

    String json(Site site) {
        return """
               {
                 "Version": "2012-10-17",
                 "Statement": [
                   {
                     "Effect": "Allow",
                     "Principal": { "Service": "${service}" },
                     "Action": "sts:AssumeRole",
                     "Condition": {
                       "StringEquals": { "aws:SourceAccount": "${account}" },
                       "ArnLike": { "aws:SourceArn": "${source}" }
                     }
                   }
                 ]
               }
               """.replace("${service}", service)
                .replace("${account}", site.account())
                .replace("${source}", sourceArn);
    }
}
