package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.EVENT_RULE;
import static io.tandem.rehearsal.cloud.rules.Types.EVENT_TARGET;
import static io.tandem.rehearsal.cloud.rules.Types.QUEUE;
import static io.tandem.rehearsal.cloud.rules.Types.QUEUE_POLICY;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import org.junit.jupiter.api.Test;

class MessageRulesTest extends InWorld {
    @Test
    void aNameWithADotIsRefused() {
        assertRefused("InvalidParameterValue", "name", () -> world.make(QUEUE, "name", "nodes.ending"));
    }

    @Test
    void anOrderedQueueSaysSoInItsName() {
        assertRefused("InvalidParameterValue", "name", () -> world.make(QUEUE, "fifoQueue", true));
    }

    @Test
    void aPolicyOfAnotherQueueIsRefused() {
        var policy = world.one(QUEUE_POLICY).attribute("policy").orElseThrow().replace("sample", "another");

        assertRefused("InvalidAttributeValue", "policy", () -> world.make(QUEUE_POLICY, "policy", policy));
    }

    @Test
    void aRuleWithoutPatternAndScheduleIsRefused() {
        assertRefused(
                "ValidationException",
                "eventPattern",
                () -> world.create(EVENT_RULE, World.REGION, Inputs.of("name", "idle")));
    }

    @Test
    void aTargetOfAnotherRegionIsRefused() {
        assertRefused(
                "ValidationException",
                "arn",
                () -> world.make(EVENT_TARGET, "arn", "arn:aws:sqs:ap-south-2:111122223333:there"));
    }

    @Test
    void aQueueThatEventsMayNotBeSentToIsRefused() {
        var closed = world.make(QUEUE, "name", "closed").attribute("arn").orElseThrow();

        assertRefused("ValidationException", "does not let", () -> world.make(EVENT_TARGET, "arn", closed));
    }

    @Test
    void aQueueThatItsPolicyOpensIsTaken() {
        world.one(EVENT_TARGET);
    }
}
