package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;
import java.util.List;
import java.util.Locale;

/**
 * When RDS backs up and when it works on an instance, in minutes of the day and of the week, UTC.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupWindow.html
 */
final class DatabaseWindows {
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7 * DAY;
    private static final int SHORTEST = 30;

    private DatabaseWindows() {}

    /** A stretch of time that may go over the end of its cycle. */
    private record Window(int start, int length) {
        boolean overlaps(Window other) {
            return distance(start, other.start) < length || distance(other.start, start) < other.length;
        }

        private static int distance(int from, int to) {
            return Math.floorMod(to - from, WEEK);
        }
    }

    static void windows(Request request) {
        var backup = request.text("backupWindow").map(text -> window(text, DAY));
        var maintenance = request.text("maintenanceWindow").map(text -> window(text, WEEK));
        refuseShort("backupWindow", backup.map(Window::length).orElse(SHORTEST));
        refuseShort("maintenanceWindow", maintenance.map(Window::length).orElse(SHORTEST));
        if (backup.isEmpty() || maintenance.isEmpty()) {
            return;
        }
        for (int day = 0; day < DAYS.size(); day++) {
            var ofDay =
                    new Window(backup.get().start() + day * DAY, backup.get().length());
            if (ofDay.overlaps(maintenance.get())) {
                throw Database.badValue(
                        "backupWindow: The backup window and maintenance window must not overlap: %s and %s"
                                .formatted(
                                        request.text("backupWindow").orElse(""),
                                        request.text("maintenanceWindow").orElse("")));
            }
        }
    }

    private static void refuseShort(String path, int length) {
        if (length < SHORTEST || length >= DAY) {
            throw Database.badValue("%s: must be at least %d minutes and less than 24 hours".formatted(path, SHORTEST));
        }
    }

    private static Window window(String text, int cycle) {
        var ends = text.toLowerCase(Locale.ROOT).split("-", -1);
        int start = minute(ends[0]);
        return new Window(start, Math.floorMod(minute(ends[1]) - start, cycle));
    }

    /** Of {@code hh:mm} or {@code ddd:hh:mm}; the provider has checked the form. */
    private static int minute(String text) {
        var parts = text.split(":", -1);
        int day = parts.length == 3 ? DAYS.indexOf(parts[0]) : 0;
        int hour = Integer.parseInt(parts[parts.length - 2]);
        return day * DAY + hour * HOUR + Integer.parseInt(parts[parts.length - 1]);
    }
}
