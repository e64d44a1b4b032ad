package io.tandem.settings;

import java.util.Set;
import java.util.TreeSet;

/** How many days CloudWatch can keep logs. */
final class LogRetention {
    /** See https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
    private static final Set<Integer> OFFERED = new TreeSet<>(Set.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653));

    static final Legal<Integer> DAYS = Legal.where("one of " + OFFERED, OFFERED::contains);

    private LogRetention() {}
}
