package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import java.util.regex.Pattern;

/** How secrets change. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html */
final class SecretRotations {
    private static final Pattern LAMBDA = Pattern.compile("arn:aws:lambda:[a-z0-9-]+:\\d{12}:function:.+");
    private static final Pattern SCHEDULE = Pattern.compile("rate\\(\\d+ (hours?|days?)\\)|cron\\(.+\\)");

    private SecretRotations() {}

    static void rotation(Request request) {
        var lambda = request.text("rotationLambdaArn").orElse("");
        if (lambda.isEmpty()) {
            throw new Refusal(
                    "InvalidRequestException",
                    "rotationLambdaArn: No Lambda rotation function ARN is associated with this secret");
        }
        if (!LAMBDA.matcher(lambda).matches() || !Regions.of(lambda).equals(request.scope())) {
            throw new Refusal(
                    "AccessDeniedException",
                    "rotationLambdaArn: Secrets Manager cannot invoke the specified Lambda function '%s' from %s"
                            .formatted(lambda, request.scope()));
        }
        request.text("rotationRules.scheduleExpression")
                .filter(text -> !SCHEDULE.matcher(text).matches())
                .ifPresent(text -> {
                    throw new Refusal(
                            Secrets.BAD_VALUE,
                            "rotationRules.scheduleExpression: '%s' is neither rate(..) nor cron(..)".formatted(text));
                });
    }
}
