package io.tandem.rehearsal.testing;

import java.util.Map;

/** The least that AWS takes for queues, for what EventBridge writes into them, and for budgets. */
final class MessageSamples {
    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String QUEUE_POLICY = "aws:sqs/queuePolicy:QueuePolicy";
    private static final String RULE = "aws:cloudwatch/eventRule:EventRule";

    private static final String POLICY = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": { "Service": "events.amazonaws.com" },
                  "Action": "sqs:SendMessage",
                  "Resource": "%s",
                  "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }
                }
              ]
            }
            """;

    private final World world;

    MessageSamples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        return switch (token) {
            case QUEUE_POLICY -> Inputs.of("queueUrl", world.one(QUEUE).id(), "policy", POLICY.formatted(queueArn()));
            case RULE -> Inputs.of("name", world.freshName(), "eventPattern", "{\"source\": [\"aws.ec2\"]}");
            case "aws:cloudwatch/eventTarget:EventTarget" -> {
                world.one(QUEUE_POLICY);
                yield Inputs.of("rule", world.one(RULE).id(), "arn", queueArn());
            }
            case "aws:budgets/budget:Budget" ->
                Inputs.of(
                        "name",
                        world.freshName(),
                        "budgetType",
                        "COST",
                        "timeUnit",
                        "MONTHLY",
                        "limitAmount",
                        "100",
                        "limitUnit",
                        "USD");
            default -> Inputs.of("name", world.freshName());
        };
    }

    private String queueArn() {
        return world.one(QUEUE).attribute("arn").orElseThrow();
    }
}
