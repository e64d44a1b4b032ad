package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Map;
import java.util.stream.Stream;

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
        var statements = account.all(Types.LOG_RESOURCE_POLICY, region).stream()
                .flatMap(
                        (CloudResource policy) -> PolicyDocument.allowedBy(policy.attribute("policyDocument")).stream())
                .toList();
        var context = Map.of("aws:SourceArn", source, "aws:SourceAccount", Account.ID);
        return Stream.of(group, group + ":log-stream:any")
                .anyMatch(resource -> Permissions.grants(statements, "Service", service, action, resource, context));
    }
}
