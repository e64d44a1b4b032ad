package io.tandem.settings;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be seen of the database from outside.
 *
 * @param monitoringSeconds how often the operating system is measured
 * @param performanceInsightsDays days that Performance Insights keeps
 * @param logRetentionDays days that exported logs are kept
 */
public record DatabaseInsightSettings(int monitoringSeconds, int performanceInsightsDays, int logRetentionDays) {
    private static final Set<Integer> SECONDS = new TreeSet<>(Set.of(1, 5, 10, 15, 30, 60));

    /** See https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
    private static final Set<Integer> INSIGHT_DAYS = Stream.concat(
                    Stream.of(7, 731), IntStream.rangeClosed(1, 23).mapToObj(months -> 31 * months))
            .collect(Collectors.toUnmodifiableSet());

    public DatabaseInsightSettings {
        new Rules()
                .check("monitoringSeconds", monitoringSeconds, Legal.where("one of " + SECONDS, SECONDS::contains))
                .check(
                        "performanceInsightsDays",
                        performanceInsightsDays,
                        Legal.where("7, 731 or 1 to 23 times 31", INSIGHT_DAYS::contains))
                .check("logRetentionDays", logRetentionDays, LogRetention.DAYS)
                .enforce();
    }

    static DatabaseInsightSettings read(Section in) {
        return new DatabaseInsightSettings(
                in.integer("monitoringSeconds").orElse(60),
                in.integer("performanceInsightsDays").orElse(7),
                in.integer("logRetentionDays").orElse(90));
    }
}
