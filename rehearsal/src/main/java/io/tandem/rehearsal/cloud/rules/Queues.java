package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.regex.Pattern;

/** Queues of SQS. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html */
final class Queues {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern ORDERED_NAME = Pattern.compile("[A-Za-z0-9_-]{1,75}\\.fifo");

    private Queues() {}

    static void name(Request request) {
        var legal = request.flag("fifoQueue") ? ORDERED_NAME : NAME;
        request.text("name").filter(name -> !legal.matcher(name).matches()).ifPresent(name -> {
            throw new Refusal(
                    "InvalidParameterValue", "name: '%s' is no name of a queue, legal is %s".formatted(name, legal));
        });
    }

    /** A queue's policy may speak of that queue only. */
    static void policy(Request request) {
        var policy = ResourcePolicies.parse(request, "policy", "InvalidAttributeValue");
        var queue = request.account()
                .find(Types.QUEUE, request.scope(), request.text("queueUrl").orElse(""));
        queue.flatMap(found -> found.attribute("arn"))
                .filter(arn -> policy.statements().stream().anyMatch(statement -> !statement.covers(arn)))
                .ifPresent(arn -> {
                    throw new Refusal("InvalidAttributeValue", "policy: Resource must be the queue " + arn);
                });
    }
}
