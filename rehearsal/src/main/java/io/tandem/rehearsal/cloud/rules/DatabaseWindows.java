package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;
import java.util.stream.Stream;

/**
 * When RDS backs up and when it works on an instance.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupWindow.html
 */
final class DatabaseWindows {
    /** In minutes. */
    private static final int SHORTEST = 30;

    private DatabaseWindows() {}

    static void windows(Request request) {
        var backup = request.text("backupWindow").map(TimeWindow::parse);
        var maintenance = request.text("maintenanceWindow").map(TimeWindow::parse);
        if (Stream.concat(backup.stream(), maintenance.stream()).anyMatch(window -> !window.lasts(SHORTEST))) {
            throw Database.badValue(
                    "backupWindow, maintenanceWindow: must be at least %d minutes and less than 24 hours"
                            .formatted(SHORTEST));
        }
        if (backup.isPresent()
                && maintenance.filter(window -> window.overlaps(backup.get())).isPresent()) {
            throw Database.badValue("backupWindow: The backup window and maintenance window must not overlap: %s and %s"
                    .formatted(
                            request.text("backupWindow").orElse(""),
                            request.text("maintenanceWindow").orElse("")));
        }
    }
}
