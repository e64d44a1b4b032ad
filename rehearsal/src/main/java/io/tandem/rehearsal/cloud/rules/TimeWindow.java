package io.tandem.rehearsal.cloud.rules;

import java.util.List;
import java.util.Locale;

/**
 * A stretch of time that comes again every week, UTC, as {@code sun:20:00-sun:21:00}, or every day, as {@code
 * 20:00-21:00}. It may go over the end of its day or week.
 *
 * @param start minute of the week, of its first day if it comes every day
 * @param minutes how long it is
 */
record TimeWindow(int start, int minutes, boolean isDaily) {
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7 * DAY;

    /** Reads a text whose form the provider has checked. */
    static TimeWindow parse(String text) {
        var ends = text.toLowerCase(Locale.ROOT).split("-", -1);
        boolean daily = ends[0].length() == "hh:mm".length();
        int start = minute(ends[0]);
        return new TimeWindow(start, Math.floorMod(minute(ends[1]) - start, daily ? DAY : WEEK), daily);
    }

    /** Whether it is at least so long, and shorter than a day. */
    boolean lasts(int least) {
        return minutes >= least && minutes < DAY;
    }

    boolean overlaps(TimeWindow other) {
        return starts().stream().anyMatch(mine -> other.starts().stream()
                .anyMatch(theirs -> distance(mine, theirs) < minutes || distance(theirs, mine) < other.minutes));
    }

    private List<Integer> starts() {
        return isDaily
                ? DAYS.stream().map(day -> start + DAYS.indexOf(day) * DAY).toList()
                : List.of(start);
    }

    private static int distance(int from, int to) {
        return Math.floorMod(to - from, WEEK);
    }

    private static int minute(String text) {
        var parts = text.split(":", -1);
        int day = parts.length == 3 ? DAYS.indexOf(parts[0]) : 0;
        int hour = Integer.parseInt(parts[parts.length - 2]);
        return day * DAY + hour * HOUR + Integer.parseInt(parts[parts.length - 1]);
    }
}
