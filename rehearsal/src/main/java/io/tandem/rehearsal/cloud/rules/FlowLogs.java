package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Optional;

/** How flow logs reach their log group. https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html */
final class FlowLogs {
    private static final String SERVICE = "vpc-flow-logs.amazonaws.com";

    private FlowLogs() {}

    static void delivery(Request request) {
        var destination = request.text("logDestination").or(() -> request.text("logGroupName"));
        boolean toLogGroup = request.text("logDestinationType")
                .map("cloud-watch-logs"::equals)
                .orElse(true);
        refuseIf(destination.isEmpty(), "logDestination: can't be empty");
        refuseIf(
                toLogGroup && request.text("iamRoleArn").isEmpty(),
                "iamRoleArn: can't be empty if logDestinationType is cloud-watch-logs");
        refuseIf(
                toLogGroup && isForeign(request.text("logDestination")),
                "logDestination: is not the ARN of a log group");
        refuseIf(
                !toLogGroup && request.text("iamRoleArn").isPresent(),
                "iamRoleArn: must be empty unless logDestinationType is cloud-watch-logs");
        request.text("iamRoleArn")
                .flatMap(arn -> Roles.find(request, arn))
                .ifPresent(role -> refuseIf(
                        !Roles.trusts(role, SERVICE),
                        "iamRoleArn: Unable to assume given IAM role %s; it must trust %s"
                                .formatted(role.id(), SERVICE)));
    }

    private static boolean isForeign(Optional<String> destination) {
        return destination
                .filter(arn -> !arn.matches("arn:aws:logs:[a-z0-9-]+:[0-9]{12}:log-group:[^:]+(:\\*)?"))
                .isPresent();
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("InvalidParameter", message);
        }
    }
}
