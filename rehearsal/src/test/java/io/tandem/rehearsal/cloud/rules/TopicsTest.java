package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.TOPIC;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;

class TopicsTest extends InWorld {
    private void assertInvalid(String property, Object... changes) {
        assertRefused("InvalidParameter", property, () -> world.make(TOPIC, changes));
    }

    @Test
    void aNameWithADotIsRefused() {
        assertInvalid("name", "name", "alarms.primary");
    }

    @Test
    void aNameOf257CharactersIsRefused() {
        assertInvalid("name", "name", "a".repeat(257));
    }

    @Test
    void anOrderedTopicSaysSoInItsName() {
        assertInvalid("name", "fifoTopic", true);
    }

    @Test
    void onlyAnOrderedTopicTellsDoublesApart() {
        assertInvalid("contentBasedDeduplication", "contentBasedDeduplication", true);
    }

    @Test
    void anOrderedTopicIsTaken() {
        world.make(TOPIC, "fifoTopic", true, "name", "orders.fifo", "contentBasedDeduplication", true);
    }

    @Test
    void aNameIsTakenOncePerRegion() {
        world.make(TOPIC, "name", "alarms");

        assertInvalid("name", "name", "alarms");
    }

    @Test
    void aKeyOfItsOwnRegionIsTaken() {
        world.make(TOPIC, "kmsMasterKeyId", world.one(KEY).id());
    }

    @Test
    void aKeyOfAnotherRegionIsRefused() {
        var key = world.one(KEY).attribute("arn").orElseThrow();
        var inputs = Inputs.of("name", "alarms", "kmsMasterKeyId", key);

        assertRefused("KMSNotFound", "it is in ap-south-1", () -> world.create(TOPIC, "ap-south-2", inputs));
    }

    @Test
    void theKeyThatAwsKeepsForTopicsIsTaken() {
        world.make(TOPIC, "kmsMasterKeyId", "alias/aws/sns");
    }

    @Test
    void aPolicyInTheTopicItselfIsRead() {
        assertInvalid("policy", "policy", Documents.resource("sqs:SendMessage", "cloudwatch", "*"));
    }
}
