package io.tandem.edge;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.cloudwatch.LogResourcePolicy;
import com.pulumi.aws.cloudwatch.LogResourcePolicyArgs;
import com.pulumi.aws.route53.QueryLog;
import com.pulumi.aws.route53.QueryLogArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import io.tandem.settings.EdgeSettings;
import java.util.Map;

/** The record of all queries to the zone. All of it is in us-east-1, whatever region the zone serves. */
final class QueryLogs extends ComponentResource {

    /** @param keyArn a key of us-east-1 */
    QueryLogs(
            String name,
            EdgeSettings settings,
            Output<String> zoneId,
            Site site,
            Output<String> keyArn,
            ComponentResourceOptions options) {
        super("tandem:edge:QueryLogs", name, options);
        var group = new LogGroup(
                name + "-query-logs",
                LogGroupArgs.builder()
                        .name("/aws/route53/" + settings.zone())
                        .kmsKeyId(keyArn)
                        .retentionInDays(settings.logRetentionDays())
                        .build(),
                childOptions().build());
        var policy = new LogResourcePolicy(
                name + "-query-logs-policy",
                LogResourcePolicyArgs.builder()
                        .policyName(name + "-query-logs")
                        .policyDocument(Output.tuple(group.arn(), zoneId)
                                .applyValue(both -> new QueryLogPolicy(site).document(both.t1, both.t2)))
                        .build(),
                childOptions().build());
        new QueryLog(
                name + "-query-logging",
                QueryLogArgs.builder()
                        .zoneId(zoneId)
                        .cloudwatchLogGroupArn(group.arn())
                        .build(),
                // Route 53 refuses a group that it may not write to.
                childOptions().dependsOn(policy).build());
        registerOutputs(Map.of("logGroupName", group.name()));
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
