package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.METRIC_ALARM;
import static io.tandem.rehearsal.cloud.rules.Types.TOPIC;
import static io.tandem.rehearsal.cloud.rules.Types.TOPIC_POLICY;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicPoliciesTest extends InWorld {
    private String topic() {
        return world.one(TOPIC).id();
    }

    private void make(String policy) {
        world.make(TOPIC_POLICY, "policy", policy);
    }

    private void assertInvalid(String reason, String policy) {
        assertRefused("InvalidParameter", reason, () -> make(policy));
    }

    @Test
    void aPolicyForTheTopicIsTaken() {
        make(Documents.resource("sns:Publish", "cloudwatch", topic()));
    }

    @Test
    void aPolicyForEverythingIsTakenAsForTheTopic() {
        make(Documents.resource("SNS:Publish", "cloudwatch", "*"));
    }

    @Test
    void aPolicyForAnotherTopicIsRefused() {
        assertInvalid(
                "Resource must be the topic", Documents.resource("sns:Publish", "cloudwatch", topic() + "-other"));
    }

    @Test
    void anActionOnSomethingElseIsRefused() {
        assertInvalid("out of service scope", Documents.resource("sns:CreateTopic", "cloudwatch", topic()));
    }

    @Test
    void allActionsAtOnceAreRefused() {
        assertInvalid("out of service scope", Documents.resource("sns:*", "cloudwatch", topic()));
    }

    @Test
    void aServiceOfAnotherPartitionIsRefused() {
        var policy = Documents.resource("sns:Publish", "cloudwatch", topic()).replace("amazonaws.com", "amazonaws.cn");

        assertInvalid("PrincipalNotFound", policy);
    }

    @Test
    void aPolicyWithoutAPrincipalIsRefused() {
        assertInvalid("Principal", Documents.permission("sns:Publish"));
    }

    @Test
    void aTopicHasOnePolicy() {
        world.one(TOPIC_POLICY);

        assertRefused("InvalidParameter", "arn", () -> world.make(TOPIC_POLICY));
    }

    @Test
    void aTopicThatIsNotThereIsRefused() {
        assertRefused("NotFound", "arn", () -> world.make(TOPIC_POLICY, "arn", topic() + "-gone"));
    }

    @Test
    void aPolicyThatSilencesAnAlarmIsRefused() {
        world.make(METRIC_ALARM, "alarmActions", List.of(topic()));

        assertInvalid("fail silently", Documents.resource("sns:Publish", "events", topic()));
    }

    @Test
    void aTopicOfAnotherRegionIsRefused() {
        var inputs = world.one(TOPIC_POLICY).inputs();

        assertRefused("NotFound", "it is in ap-south-1", () -> world.create(TOPIC_POLICY, "ap-south-2", inputs));
    }
}
