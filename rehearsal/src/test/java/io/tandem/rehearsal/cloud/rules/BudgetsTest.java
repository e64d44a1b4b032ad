package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUDGET;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetsTest extends InWorld {
    private static Map<String, Object> notification(String kind, int percent) {
        return Inputs.of(
                "notificationType",
                kind,
                "comparisonOperator",
                "GREATER_THAN",
                "threshold",
                percent,
                "thresholdType",
                "PERCENTAGE",
                "subscriberEmailAddresses",
                List.of("platform@example.com"));
    }

    @Test
    void aBudgetWhoseNameIsTakenIsRefused() {
        world.make(BUDGET, "name", "monthly");

        assertRefused("DuplicateRecordException", "monthly", () -> world.make(BUDGET, "name", "monthly"));
    }

    @Test
    void aBudgetWithoutALimitIsRefused() {
        assertRefused(
                "InvalidParameterException",
                "limitAmount",
                () -> world.create(BUDGET, "ap-south-1", Inputs.of("budgetType", "COST", "timeUnit", "MONTHLY")));
    }

    @Test
    void aNotificationThatReachesNobodyIsRefused() {
        var nobody = new HashMap<>(notification("ACTUAL", 80));
        nobody.remove("subscriberEmailAddresses");

        assertRefused(
                "InvalidParameterException",
                "no subscriber",
                () -> world.make(BUDGET, "notifications", List.of(nobody)));
    }

    @Test
    void twoNotificationsOfOneThresholdAreRefused() {
        assertRefused(
                "DuplicateRecordException",
                "notifications",
                () -> world.make(
                        BUDGET, "notifications", List.of(notification("ACTUAL", 80), notification("ACTUAL", 80))));
    }

    @Test
    void fiveNotificationsOfAKindAreTakenAndSixRefused() {
        world.make(BUDGET, "notifications", kinds(5));

        assertRefused("CreationLimitExceededException", "ACTUAL", () -> world.make(BUDGET, "notifications", kinds(6)));
    }

    private static List<Map<String, Object>> kinds(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> notification("ACTUAL", number * 10))
                .toList();
    }
}
