package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.TOPIC_SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicSubscriptionsTest extends InWorld {
    private CloudResource make(String protocol, String endpoint, Object... changes) {
        var inputs = world.one(TOPIC_SUBSCRIPTION).inputs();
        return world.create(
                TOPIC_SUBSCRIPTION,
                "ap-south-1",
                Inputs.with(Inputs.with(inputs, "protocol", protocol, "endpoint", endpoint), changes));
    }

    @ParameterizedTest
    @CsvSource({
        "email, on-call@example.com",
        "https, https://hooks.example.com/alarms",
        "sms, +911234567890",
        "sqs, arn:aws:sqs:ap-south-1:111122223333:alarms",
        "lambda, arn:aws:lambda:ap-south-1:111122223333:function:alarms"
    })
    void anEndpointOfItsProtocolIsTaken(String protocol, String endpoint) {
        make(protocol, endpoint);
    }

    @ParameterizedTest
    @CsvSource({
        "email, on-call",
        "https, http://hooks.example.com/alarms",
        "sms, on-call",
        "sqs, arn:aws:sns:ap-south-1:111122223333:alarms",
        "lambda, arn:aws:lambda:ap-south-1:111122223333:alarms"
    })
    void anEndpointOfAnotherFormIsRefused(String protocol, String endpoint) {
        assertRefused("InvalidParameter", "endpoint", () -> make(protocol, endpoint));
    }

    @Test
    void aStreamNeedsARole() {
        assertRefused(
                "InvalidParameter",
                "subscriptionRoleArn",
                () -> make("firehose", "arn:aws:firehose:ap-south-1:111122223333:deliverystream/alarms"));
    }

    @Test
    void theScopeOfAFilterNeedsTheFilter() {
        assertRefused(
                "InvalidParameter",
                "filterPolicyScope",
                () -> make("email", "on-call@example.com", "filterPolicyScope", "MessageBody"));
    }

    @Test
    void whoeverGetsMailHasToConfirm() {
        assertThat(make("email", "on-call@example.com").outputs()).containsEntry("pendingConfirmation", true);
    }

    @Test
    void aFunctionDoesNotHaveToConfirm() {
        assertThat(make("lambda", "arn:aws:lambda:ap-south-1:111122223333:function:alarms")
                        .outputs())
                .containsEntry("pendingConfirmation", false);
    }

    @Test
    void aTopicOfAnotherRegionIsRefused() {
        var inputs = world.one(TOPIC_SUBSCRIPTION).inputs();

        assertRefused("NotFound", "it is in ap-south-1", () -> world.create(TOPIC_SUBSCRIPTION, "ap-south-2", inputs));
    }
}
