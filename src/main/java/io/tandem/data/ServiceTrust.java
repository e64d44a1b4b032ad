package io.tandem.data;

import io.tandem.keys.Site;
import java.util.Optional;

/**
 * Trust in one AWS service, and only while it works for this account.
 *
 * @param service such as {@code backup.amazonaws.com}
 * @param resources ARN of what it may work for, {@code *} being any part; empty for a service that does not say
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html">AWS</a>
 */
public record ServiceTrust(String service, Optional<String> resources) {
    private static final String DOCUMENT = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": { "Service": "${service}" },
                  "Action": "sts:AssumeRole",
                  "Condition": ${condition}
                }
              ]
            }
            """;

    private static final String ACCOUNT = """
            { "StringEquals": { "aws:SourceAccount": "${account}" } }""";

    private static final String RESOURCES = """
            {
              "StringEquals": { "aws:SourceAccount": "${account}" },
              "ArnLike": { "aws:SourceArn": "${resources}" }
            }""";

    static ServiceTrust in(String service) {
        return new ServiceTrust(service, Optional.empty());
    }

    public static ServiceTrust in(String service, String resources) {
        return new ServiceTrust(service, Optional.of(resources));
    }

    public String json(Site site) {
        return DOCUMENT.replace("${condition}", resources.isPresent() ? RESOURCES : ACCOUNT)
                .replace("${service}", service)
                .replace("${account}", site.account())
                .replace("${resources}", resources.orElse(""));
    }
}
