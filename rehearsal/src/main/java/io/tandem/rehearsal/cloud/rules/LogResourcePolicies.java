package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;

/** Who may write into the log groups of a region. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html */
final class LogResourcePolicies {
    private LogResourcePolicies() {}

    static void document(Request request) {
        request.text("policyDocument").ifPresent(text -> {
            var policy = Policies.parse("InvalidParameterException", "policyDocument", text, PolicyGrammar::resource);
            Principals.invalid(request, policy).ifPresent(principal -> {
                throw new Refusal(
                        "InvalidParameterException", "policyDocument: Invalid principal in policy: " + principal);
            });
        });
    }

    /** Whether a service may do this to a log group, on behalf of the resource {@code source}. */
    static boolean allow(Account account, String region, String service, String action, String group, String source) {
        return account.all(Types.LOG_RESOURCE_POLICY, region).stream()
                .flatMap(
                        (CloudResource policy) -> PolicyDocument.allowedBy(policy.attribute("policyDocument")).stream())
                .anyMatch(statement -> statement.allows(action)
                        && statement.isFor("Service", service)
                        && (statement.covers(group) || statement.covers(group + ":log-stream:any"))
                        && statement.fits("aws:SourceArn", source)
                        && statement.fits("aws:SourceAccount", Account.ID));
    }
}
