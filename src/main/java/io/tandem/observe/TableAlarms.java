package io.tandem.observe;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.alarms.Limit;
import io.tandem.alarms.MetricThreshold;
import io.tandem.alarms.Runbook;
import io.tandem.data.TableAccess;
import io.tandem.settings.ObserveSettings;
import java.util.Map;

/**
 * Requests that a table turns away, or one of its indexes: DynamoDB counts these apart. Replicated writes are not among
 * them; the lag of a table has an alarm in the data room.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html">AWS</a>
 */
final class TableAlarms extends ComponentResource {
    private final ObserveSettings settings;
    private final Alarms alarms;

    /** @param name the prefix of the stack's names, and the table's in the settings */
    TableAlarms(
            String name, ObserveSettings settings, TableAccess table, Alarms alarms, ComponentResourceOptions options) {
        super("tandem:observe:TableAlarms", name, options);
        this.settings = settings;
        this.alarms = alarms.of(name, this);
        throttles("", "The table turns requests away", table.table().applyValue(own -> Map.of("TableName", own)));
        table.indexes()
                .forEach(index -> throttles(
                        index + "-",
                        "The table's index " + index + " turns requests away",
                        table.table().applyValue(own -> Map.of("TableName", own, "GlobalSecondaryIndexName", index))));
        registerOutputs(Map.of());
    }

    private void throttles(String prefix, String happened, Output<Map<String, String>> dimensions) {
        var description = Runbook.TABLE_THROTTLES.after(happened);
        alarms.on(prefix + "read-throttles", events("ReadThrottleEvents"), description, dimensions);
        alarms.on(prefix + "write-throttles", events("WriteThrottleEvents"), description, dimensions);
    }

    /** Without throttles there is no value. */
    private MetricThreshold events(String metric) {
        var limit = Limit.atMost(settings.tableThrottles());
        return new MetricThreshold("AWS/DynamoDB", metric, "Sum", limit, settings.minutes(), "notBreaching");
    }
}
