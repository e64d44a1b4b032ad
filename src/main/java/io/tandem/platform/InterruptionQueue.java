package io.tandem.platform;

import com.pulumi.aws.cloudwatch.EventRule;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTarget;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where AWS says that it will take a node away: spot interruptions, maintenance, state changes. Karpenter reads it and
 * moves pods before the node is gone. Publishes {@link #queueName()} and {@link #queueArn()}.
 *
 * @see <a href="https://karpenter.sh/docs/concepts/disruption/#interruption">Karpenter</a>
 */
final class InterruptionQueue extends ComponentResource {
    /** After five minutes a warning is older than what it warned of. */
    private static final int RETENTION_SECONDS = 300;

    private static final Map<String, String> EVENTS = new TreeMap<>(Map.of(
            "health", pattern("aws.health", "AWS Health Event"),
            "spot", pattern("aws.ec2", "EC2 Spot Instance Interruption Warning"),
            "rebalance", pattern("aws.ec2", "EC2 Instance Rebalance Recommendation"),
            "state", pattern("aws.ec2", "EC2 Instance State-change Notification"),
            "capacity", pattern("aws.ec2", "EC2 Capacity Reservation Instance Interruption Warning")));

    private final Queue queue;
    private final Output<String> openArn;

    InterruptionQueue(String name, Site site, ComponentResourceOptions options) {
        super("tandem:platform:InterruptionQueue", name + "-interruptions", options);
        this.queue = new Queue(
                name + "-interruptions",
                QueueArgs.builder()
                        .name(name + "-interruptions")
                        .messageRetentionSeconds(RETENTION_SECONDS)
                        .sqsManagedSseEnabled(true)
                        .build(),
                childOptions());
        var policy = PolicyFile.of("interruption-queue")
                .in(site)
                .with("account", site.account())
                .with("name", name)
                .with("queueArn", queue.arn());
        var open = new QueuePolicy(
                name + "-interruptions-policy",
                QueuePolicyArgs.builder()
                        .queueUrl(queue.url())
                        .policy(policy.json())
                        .build(),
                childOptions());
        // EventBridge takes a queue it may not write to, and drops what happens until then.
        this.openArn = Output.tuple(queue.arn(), open.id()).applyValue(both -> both.t1);
        EVENTS.forEach((kind, pattern) -> listen(name + "-interruptions-" + kind, pattern));
        registerOutputs(Map.of("queueName", queueName()));
    }

    Output<String> queueName() {
        return queue.name();
    }

    Output<String> queueArn() {
        return queue.arn();
    }

    private void listen(String logicalName, String pattern) {
        var rule = new EventRule(
                logicalName,
                EventRuleArgs.builder().name(logicalName).eventPattern(pattern).build(),
                childOptions());
        new EventTarget(
                logicalName,
                EventTargetArgs.builder().rule(rule.name()).arn(openArn).build(),
                childOptions());
    }

    private static String pattern(String source, String detailType) {
        return """
               {"source": ["%s"], "detail-type": ["%s"]}""".formatted(source, detailType);
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
