package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.COMPOSITE_ALARM;
import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.METRIC_ALARM;
import static io.tandem.rehearsal.cloud.rules.Types.TOPIC;
import static io.tandem.rehearsal.cloud.rules.Types.TOPIC_POLICY;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlarmActionsTest extends InWorld {
    private static final String FOR_ALARMS = """
            {"Effect": "Allow", "Principal": {"Service": "cloudwatch.amazonaws.com"}, "Action": [%s], "Resource": "*",
             "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"},
                           "ArnLike": {"aws:SourceArn": "arn:aws:cloudwatch:%s:111122223333:alarm:*"}}}""";

    private static final String BOTH = "\"kms:Decrypt\", \"kms:GenerateDataKey*\"";

    private String topic(Object... changes) {
        return world.make(TOPIC, changes).id();
    }

    private String encryptedTopic(String statement) {
        return topic(
                "kmsMasterKeyId",
                world.make(KEY, "policy", Documents.keyPolicy(statement)).id());
    }

    private void tell(String topic) {
        world.make(METRIC_ALARM, "alarmActions", List.of(topic));
    }

    private void assertSilent(String topic) {
        assertRefused("ValidationError", "fail silently", () -> tell(topic));
    }

    @Test
    void aTopicOfItsOwnRegionIsTold() {
        tell(topic());
    }

    @Test
    void aTopicOfAnotherRegionIsRefused() {
        var there = world.create(TOPIC, "ap-south-2", Inputs.of("name", "alarms"));

        assertRefused("ValidationError", "Invalid region ap-south-2 specified", () -> tell(there.id()));
    }

    @Test
    void aTopicThatIsNotThereIsRefused() {
        assertSilent("arn:aws:sns:ap-south-1:111122223333:gone");
    }

    @Test
    void theKeyThatAwsKeepsForTopicsIsRefused() {
        assertSilent(topic("kmsMasterKeyId", "alias/aws/sns"));
    }

    @Test
    void aKeyThatAlarmsMayUseIsTaken() {
        tell(encryptedTopic(FOR_ALARMS.formatted(BOTH, "ap-south-1")));
    }

    @Test
    void aKeyThatOnlyTheAccountMayUseIsRefused() {
        assertSilent(topic("kmsMasterKeyId", world.one(KEY).id()));
    }

    @Test
    void aKeyThatAlarmsMayOnlyReadWithIsRefused() {
        assertSilent(encryptedTopic(FOR_ALARMS.formatted("\"kms:Decrypt\"", "ap-south-1")));
    }

    @Test
    void aKeyForTheAlarmsOfAnotherRegionIsRefused() {
        assertSilent(encryptedTopic(FOR_ALARMS.formatted(BOTH, "ap-south-2")));
    }

    @Test
    void aTopicThatAlarmsMayPublishToIsTold() {
        var topic = world.one(TOPIC_POLICY).attribute("arn").orElseThrow();

        tell(topic);
    }

    @Test
    void aTopicThatOnlyEventsMayPublishToIsRefused() {
        var topic = topic();
        world.make(TOPIC_POLICY, "arn", topic, "policy", Documents.resource("sns:Publish", "events", topic));

        assertSilent(topic);
    }

    @Test
    void otherActionsAreTaken() {
        tell("arn:aws:automate:ap-south-1:ec2:recover");
    }

    @Test
    void sixActionsAreRefused() {
        var topics = IntStream.range(0, 6).mapToObj(i -> topic()).toList();

        assertRefused("ValidationError", "okActions", () -> world.make(METRIC_ALARM, "okActions", topics));
    }

    @Test
    void anAlarmOnAlarmsIsHeldToTheSame() {
        var topic = topic("kmsMasterKeyId", "alias/aws/sns");

        assertRefused(
                "ValidationError", "fail silently", () -> world.make(COMPOSITE_ALARM, "alarmActions", List.of(topic)));
    }
}
