package io.tandem.alarms;

import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import io.tandem.settings.AlarmSettings;
import java.util.Map;

/**
 * The SNS topic of a region's alarms and who is subscribed to it. Needs a customer key that CloudWatch may use: with
 * SNS's own key alarms fail silently. Publishes {@link #arn()}.
 *
 * @see <a href="https://repost.aws/knowledge-center/cloudwatch-configure-alarm-sns">AWS</a>
 */
public final class AlarmTopic extends ComponentResource {
    private final Output<String> arn;

    /** @param keyArn a key whose policy lets CloudWatch encrypt; the alarms key of the same region */
    public AlarmTopic(
            String name, AlarmSettings settings, Site site, Output<String> keyArn, ComponentResourceOptions options) {
        super("tandem:alarms:AlarmTopic", name, options);
        var topic = new Topic(
                name + "-alarms",
                TopicArgs.builder()
                        .name(name + "-alarms")
                        .kmsMasterKeyId(keyArn)
                        .build(),
                childOptions().build());
        var policy = new TopicPolicy(
                name + "-alarms-policy",
                TopicPolicyArgs.builder()
                        .arn(topic.arn())
                        .policy(topic.arn().applyValue(new AlarmTopicPolicy(site)::document))
                        .build(),
                childOptions().build());
        settings.emails()
                .forEach(email -> new TopicSubscription(
                        name + "-alarms-" + email,
                        TopicSubscriptionArgs.builder()
                                .topic(topic.arn())
                                .protocol("email")
                                .endpoint(email)
                                .build(),
                        childOptions().build()));
        // Whoever names the topic as an alarm's action waits until alarms may publish to it.
        this.arn = policy.arn();
        registerOutputs(Map.of("arn", arn));
    }

    public Output<String> arn() {
        return arn;
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
