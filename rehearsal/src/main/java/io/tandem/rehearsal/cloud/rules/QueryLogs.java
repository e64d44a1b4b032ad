package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;

/** Logs of DNS queries. https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateQueryLoggingConfig.html */
final class QueryLogs {
    /** The only region whose log groups Route 53 writes to. */
    private static final String REGION = "us-east-1";

    private static final String SERVICE = "route53.amazonaws.com";
    private static final List<String> NEEDED = List.of("logs:CreateLogStream", "logs:PutLogEvents");

    private QueryLogs() {}

    static void zone(Request request) {
        request.text("zoneId")
                .flatMap(id -> Zones.find(request.account(), id))
                .filter(zone -> !Zones.isPublic(zone))
                .ifPresent(zone -> {
                    throw new Refusal(
                            "InvalidInput",
                            "zoneId: %s is private, only public zones log queries".formatted(zone.id()));
                });
    }

    static void destination(Request request) {
        var group = request.text("cloudwatchLogGroupArn").orElse("").replaceFirst(":\\*$", "");
        if (!Regions.of(group).equals(REGION)) {
            throw new Refusal(
                    "InvalidInput", "cloudwatchLogGroupArn: The log group '%s' must be in %s".formatted(group, REGION));
        }
        if (request.account().all(Types.LOG_GROUP, REGION).stream()
                .noneMatch(found -> found.attribute("arn").filter(group::equals).isPresent())) {
            throw new Refusal(
                    "NoSuchCloudWatchLogsLogGroup",
                    "cloudwatchLogGroupArn: The log group '%s' does not exist".formatted(group));
        }
        var zone = "arn:aws:route53:::hostedzone/" + request.text("zoneId").orElse("");
        if (!NEEDED.stream()
                .allMatch(
                        action -> LogResourcePolicies.allow(request.account(), REGION, SERVICE, action, group, zone))) {
            throw new Refusal(
                    "InsufficientCloudWatchLogsResourcePolicy",
                    "cloudwatchLogGroupArn: no resource policy of CloudWatch Logs in %s lets %s do %s in '%s'"
                            .formatted(REGION, SERVICE, NEEDED, group));
        }
    }
}
