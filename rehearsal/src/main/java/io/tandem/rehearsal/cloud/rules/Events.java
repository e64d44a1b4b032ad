package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import java.util.Map;

/** Rules and targets of EventBridge. https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html */
final class Events {
    private static final String SERVICE = "events.amazonaws.com";

    private Events() {}

    static void trigger(Request request) {
        if (request.text("eventPattern").isEmpty()
                && request.text("scheduleExpression").isEmpty()) {
            throw new Refusal(
                    "ValidationException", "eventPattern, scheduleExpression: at least one of them must be set");
        }
    }

    /** EventBridge takes a queue that it may not write to, and drops the events: the simulated cloud refuses it. */
    static void target(Request request) {
        var arn = request.text("arn").orElse("");
        if (!Regions.of(arn).equals(request.scope())) {
            throw new Refusal(
                    "ValidationException",
                    "arn: Provided Arn is not in correct format: %s is not in %s".formatted(arn, request.scope()));
        }
        var rule = "arn:aws:events:%s:%s:rule/%s"
                .formatted(request.scope(), Account.ID, request.text("rule").orElse(""));
        request.account().all(Types.QUEUE, request.scope()).stream()
                .filter(queue -> queue.attribute("arn").filter(arn::equals).isPresent())
                .findFirst()
                .filter(queue -> !maySend(request, queue.id(), arn, rule))
                .ifPresent(queue -> {
                    throw new Refusal(
                            "ValidationException",
                            "arn: the policy of the queue does not let %s send for %s; AWS would take it, and events would be lost"
                                    .formatted(SERVICE, rule));
                });
    }

    private static boolean maySend(Request request, String queueUrl, String arn, String rule) {
        var policy = request.account()
                .find(Types.QUEUE_POLICY, request.scope(), queueUrl)
                .flatMap(found -> found.attribute("policy"));
        return Permissions.grants(
                PolicyDocument.allowedBy(policy),
                "Service",
                SERVICE,
                "sqs:SendMessage",
                arn,
                Map.of("aws:SourceArn", rule, "aws:SourceAccount", Account.ID, "aws:SecureTransport", "true"));
    }
}
