package io.tandem.settings;

import java.util.List;

/**
 * What the account may cost in a month.
 *
 * @param monthlyUsd US dollars a month
 * @param actualPercents shares of it, in percent, that are told when they are spent
 * @param forecastPercents shares of it, in percent, that are told when AWS expects the month to reach them
 */
public record BudgetSettings(int monthlyUsd, List<Integer> actualPercents, List<Integer> forecastPercents) {
    /** AWS takes five notifications for each of the two. */
    private static final Legal<List<Integer>> COUNT = Legal.count(1, 5, "percentages");

    private static final Legal<Integer> PERCENT = Legal.between(1, 1000);

    public BudgetSettings {
        actualPercents = List.copyOf(actualPercents);
        forecastPercents = List.copyOf(forecastPercents);
        new Rules()
                .check("monthlyUsd", monthlyUsd, Legal.between(1, 100_000_000))
                .check("actualPercents", actualPercents, COUNT)
                .check("actualPercents", actualPercents, Legal.distinct())
                .checkEach("actualPercents", actualPercents, PERCENT)
                .check("forecastPercents", forecastPercents, COUNT)
                .check("forecastPercents", forecastPercents, Legal.distinct())
                .checkEach("forecastPercents", forecastPercents, PERCENT)
                .enforce();
    }

    static BudgetSettings read(Section in) {
        return new BudgetSettings(
                in.integer("monthlyUsd").required(5000),
                in.integers("actualPercents").orElse(List.of(80, 100)),
                in.integers("forecastPercents").orElse(List.of(100)));
    }
}
