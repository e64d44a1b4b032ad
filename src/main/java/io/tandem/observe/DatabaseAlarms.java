package io.tandem.observe;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.alarms.Limit;
import io.tandem.alarms.MetricThreshold;
import io.tandem.alarms.Runbook;
import io.tandem.data.DatabaseAccess;
import io.tandem.settings.ObserveSettings;
import java.util.Map;

/** What brings a database down: no time, no connections, no storage left. Its lag has an alarm in the data room. */
final class DatabaseAlarms extends ComponentResource {
    /** The metric is in bytes. */
    private static final double GIB = 1L << 30;

    DatabaseAlarms(
            String name,
            ObserveSettings settings,
            DatabaseAccess database,
            Alarms region,
            ComponentResourceOptions options) {
        super("tandem:observe:DatabaseAlarms", name, options);
        var alarms = region.of(name + "-database", this);
        var dimensions = database.arn().applyValue(arn -> Map.of("DBInstanceIdentifier", Watched.database(arn)));
        alarms.on(
                "cpu",
                over("CPUUtilization", Limit.atMost(settings.databaseCpuPercent()), settings),
                Runbook.DATABASE_LOAD.after("The database is busy"),
                dimensions);
        alarms.on(
                "connections",
                over("DatabaseConnections", Limit.atMost(settings.databaseConnections()), settings),
                Runbook.DATABASE_LOAD.after("The database is about to refuse connections"),
                dimensions);
        alarms.on(
                "storage",
                over("FreeStorageSpace", Limit.atLeast(settings.databaseFreeStorageGiB() * GIB), settings),
                Runbook.DATABASE_STORAGE.after("The database runs out of storage"),
                dimensions);
        registerOutputs(Map.of());
    }

    /** While an instance restarts there are no values; then what was last known holds. */
    private static MetricThreshold over(String metric, Limit limit, ObserveSettings settings) {
        return new MetricThreshold("AWS/RDS", metric, "Average", limit, settings.minutes(), "ignore");
    }
}
