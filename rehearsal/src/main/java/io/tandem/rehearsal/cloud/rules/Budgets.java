package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What a budget must say.
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_CreateNotification.html
 */
final class Budgets {
    /** AWS counts those on what was spent and those on what is forecast apart. */
    private static final int MOST_OF_A_KIND = 5;

    private Budgets() {}

    static void limit(Request request) {
        if (request.text("limitAmount").isEmpty()
                && request.all("plannedLimits").isEmpty()
                && request.all("autoAdjustData").isEmpty()) {
            throw refusal("limitAmount: Budget limit should be provided for this budget type");
        }
    }

    static void notifications(Request request) {
        var notifications = request.objects("notifications");
        if (new HashSet<>(notifications.stream().map(Budgets::condition).toList()).size() < notifications.size()) {
            throw new Refusal("DuplicateRecordException", "notifications: two have the same threshold");
        }
        notifications.forEach(notification -> {
            if (Paths.all(notification, "subscriberEmailAddresses").isEmpty()
                    && Paths.all(notification, "subscriberSnsTopicArns").isEmpty()) {
                throw refusal("notifications: " + condition(notification) + " has no subscriber");
            }
        });
        List.of("ACTUAL", "FORECASTED").forEach(kind -> {
            if (notifications.stream()
                            .filter(one -> kind.equals(one.get("notificationType")))
                            .count()
                    > MOST_OF_A_KIND) {
                throw new Refusal(
                        "CreationLimitExceededException",
                        "notifications: more than %d of %s".formatted(MOST_OF_A_KIND, kind));
            }
        });
    }

    private static List<String> condition(Map<String, Object> notification) {
        return List.of(
                String.valueOf(notification.get("notificationType")),
                String.valueOf(notification.get("comparisonOperator")),
                String.valueOf(notification.get("threshold")));
    }

    private static Refusal refusal(String message) {
        return new Refusal("InvalidParameterException", message);
    }
}
