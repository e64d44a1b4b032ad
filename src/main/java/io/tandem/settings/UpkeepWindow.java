package io.tandem.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When AWS may work on a data store, in UTC.
 *
 * @param start minute of the week, Monday 00:00 being 0
 * @param minutes how long it lasts
 */
record UpkeepWindow(int start, int minutes) {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String TIME = "([01]\\d|2[0-3]):([0-5]\\d)";
    private static final String WEEKDAY = "(" + String.join("|", DAYS) + ")";
    private static final Pattern DAILY = Pattern.compile(TIME + "-" + TIME);
    private static final Pattern WEEKLY = Pattern.compile(WEEKDAY + ":" + TIME + "-" + WEEKDAY + ":" + TIME);

    /** At least as long as RDS and ElastiCache ask for at most: 60 minutes. */
    static final Legal<String> EVERY_DAY = Legal.where(
            "a daily window of 60 minutes or more in UTC, such as 19:00-20:00",
            text -> daily(text).filter(window -> window.minutes >= 60).isPresent());

    static final Legal<String> EVERY_WEEK =
            Legal.where("a weekly window of 1 to 23 hours in UTC, such as sun:21:00-sun:22:00", text -> weekly(text)
                    .filter(window -> 60 <= window.minutes && window.minutes <= 23 * 60)
                    .isPresent());

    /** Whether a daily and a weekly window never meet; of one that is not legal nothing is said. */
    static boolean apart(String daily, String weekly) {
        return !EVERY_DAY.accepts().test(daily)
                || !EVERY_WEEK.accepts().test(weekly)
                || !weekly(weekly).orElseThrow().meets(daily(daily).orElseThrow());
    }

    /** @param key of the daily window */
    static Problem meeting(String key, String daily, String weekly) {
        return new Problem(
                List.of("maintenanceWindow", key),
                "\"%s\" (%s %s)".formatted(weekly, key, daily),
                "must not meet that window");
    }

    private static Optional<UpkeepWindow> daily(String text) {
        Matcher found = DAILY.matcher(text);
        return found.matches() ? Optional.of(between(minute(found, 1), minute(found, 3), DAY)) : Optional.empty();
    }

    private static Optional<UpkeepWindow> weekly(String text) {
        Matcher found = WEEKLY.matcher(text);
        return found.matches()
                ? Optional.of(between(
                        DAYS.indexOf(found.group(1)) * DAY + minute(found, 2),
                        DAYS.indexOf(found.group(4)) * DAY + minute(found, 5),
                        WEEK))
                : Optional.empty();
    }

    private static int minute(MatchResult found, int group) {
        return Integer.parseInt(found.group(group)) * 60 + Integer.parseInt(found.group(group + 1));
    }

    private static UpkeepWindow between(int start, int end, int cycle) {
        return new UpkeepWindow(start, Math.floorMod(end - start, cycle));
    }

    /** Both start within a day of each other on the clock, so it is enough to look from each start at the other. */
    private boolean meets(UpkeepWindow daily) {
        return Math.floorMod(daily.start - start, DAY) < minutes
                || Math.floorMod(start - daily.start, DAY) < daily.minutes;
    }
}
