package io.tandem.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.AlarmSettings;
import io.tandem.testing.Published;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class AlarmTopicTest {
    private static final String POLICY = "aws:sns/topicPolicy:TopicPolicy";
    private static final String SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";
    private static final String ARN = "arn:aws:sns:ap-south-1:111122223333:tandem-prod-alarms";

    private final RecordedResources recorded = new RecordedResources();
    private final Map<String, Object> published =
            Published.by(recorded.run(ctx -> ctx.export("topic", topic().arn())).throwOnError());

    @Test
    void theTopicIsEncryptedWithTheKeyThatAlarmsMayUse() {
        assertThat(recorded.inputs("aws:sns/topic:Topic", "tandem-prod-alarms"))
                .containsEntry("name", "tandem-prod-alarms")
                .containsEntry("kmsMasterKeyId", "arn:alarms-key");
    }

    @Test
    void onlyAlarmsOfTheAccountAndRegionPublish() {
        var policy = recorded.policy(POLICY, "tandem-prod-alarms-policy", "policy");

        assertThat(policy.statement("AlarmsOfThisRegion").get("Action")).hasToString("\"sns:Publish\"");
        assertThat(policy.condition("AlarmsOfThisRegion"))
                .contains(
                        "\"aws:SourceAccount\":\"111122223333\"",
                        "\"aws:SourceArn\":\"arn:aws:cloudwatch:ap-south-1:111122223333:alarm:*\"");
    }

    @Test
    void nobodyPublishesWithoutTls() {
        var policy = recorded.policy(POLICY, "tandem-prod-alarms-policy", "policy");

        assertThat(policy.statement("TlsOnly").get("Effect")).hasToString("\"Deny\"");
        assertThat(policy.condition("TlsOnly")).contains("\"aws:SecureTransport\":\"false\"");
    }

    @Test
    void everyAddressIsSubscribed() {
        assertThat(recorded.inputsOfAll(SUBSCRIPTION)).singleElement().satisfies(subscription -> assertThat(
                        subscription)
                .containsEntry("topic", ARN)
                .containsEntry("protocol", "email")
                .containsEntry("endpoint", "oncall@example.com"));
    }

    @Test
    void alarmsNameTheTopicOnceTheyMayPublish() {
        assertThat(recorded.inputs(POLICY, "tandem-prod-alarms-policy")).containsEntry("arn", ARN);
        assertThat(published).containsEntry("topic", ARN);
    }

    private static AlarmTopic topic() {
        return new AlarmTopic(
                "tandem-prod",
                new AlarmSettings(List.of("oncall@example.com")),
                Sites.MUMBAI,
                Output.of("arn:alarms-key"),
                ComponentResourceOptions.Empty);
    }
}
