package io.tandem.foundation;

import com.pulumi.aws.budgets.Budget;
import com.pulumi.aws.budgets.BudgetArgs;
import com.pulumi.aws.budgets.inputs.BudgetNotificationArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.settings.BudgetSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the account may cost in a month, and who is told when it nears or passes that. By e-mail, not by the alarms' topic:
 * AWS counts costs outside of every region, and a topic serves its own only.
 *
 * @see <a href="https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html">AWS</a>
 */
public final class Spending extends ComponentResource {
    /** @param emails at least one; they need not confirm */
    public Spending(String name, BudgetSettings settings, List<String> emails, ComponentResourceOptions options) {
        super("tandem:foundation:Spending", name, options);
        var notifications = Stream.concat(
                        settings.actualPercents().stream().map(percent -> notification("ACTUAL", percent, emails)),
                        settings.forecastPercents().stream()
                                .map(percent -> notification("FORECASTED", percent, emails)))
                .toList();
        new Budget(
                name + "-monthly",
                BudgetArgs.builder()
                        .name(name + "-monthly")
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .limitAmount(String.valueOf(settings.monthlyUsd()))
                        .limitUnit("USD")
                        .notifications(notifications)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }

    private static BudgetNotificationArgs notification(String of, int percent, List<String> emails) {
        return BudgetNotificationArgs.builder()
                .notificationType(of)
                .comparisonOperator("GREATER_THAN")
                .threshold((double) percent)
                .thresholdType("PERCENTAGE")
                .subscriberEmailAddresses(emails)
                .build();
    }
}
