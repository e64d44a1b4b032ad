package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.SECRET_ROTATION;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRotationsTest extends InWorld {
    private void scheduled(String expression) {
        world.make(SECRET_ROTATION, "rotationRules", Inputs.of("scheduleExpression", expression));
    }

    @Test
    void rotationNeedsAFunction() {
        assertRefused(
                "InvalidRequestException",
                "rotationLambdaArn",
                () -> world.make(SECRET_ROTATION, "rotationLambdaArn", Inputs.NONE));
    }

    @Test
    void aFunctionOfAnotherRegionIsRefused() {
        assertRefused(
                "AccessDeniedException",
                "ap-south-1",
                () -> world.make(
                        SECRET_ROTATION,
                        "rotationLambdaArn",
                        "arn:aws:lambda:ap-south-2:111122223333:function:rotate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate(30 days)", "cron(0 4 1 * ? *)"})
    void aScheduleIsTaken(String expression) {
        scheduled(expression);
    }

    @Test
    void aScheduleOfAnotherFormIsRefused() {
        assertRefused("InvalidParameterException", "scheduleExpression", () -> scheduled("every month"));
    }
}
