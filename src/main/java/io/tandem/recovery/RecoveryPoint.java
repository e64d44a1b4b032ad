package io.tandem.recovery;

import io.tandem.alarms.MetricThreshold;
import io.tandem.settings.Holding;
import io.tandem.settings.Holding.Kind;
import io.tandem.settings.RecoverySettings;
import io.tandem.settings.ReplicationClass;
import io.tandem.settings.StackSettings;
import io.tandem.settings.TableSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far back the twin's data may lie when the primary's region is lost: what AWS promises of the replication, or else
 * the lag at which the alarm rings and the time until it does. One budget for each kind of data, by the slowest of it;
 * what is exempt is left out.
 */
record RecoveryPoint(StackSettings settings, RecoverySettings recovery) {
    private static final String RTC =
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html";
    private static final String REPLICA_LAG =
            "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Monitoring.html";
    private static final String MREC =
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_monitoring.html";
    private static final String ALARMS =
            "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html";

    List<Budget> budgets() {
        return Stream.of(datasets(), database(), tables())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Datasets of which nothing is promised, and which are not exempt either. */
    List<String> unpromised() {
        return datasets(ReplicationClass.BEST_EFFORT).toList();
    }

    private Optional<Budget> datasets() {
        var time = Term.fixed("Replication Time Control", ReplicationClass.RTC.latencySeconds(), RTC);
        return datasets(ReplicationClass.RTC).findAny().map(any -> budget("datasets", List.of(time)));
    }

    private Stream<String> datasets(ReplicationClass replication) {
        return counted(Kind.BUCKET, settings.data().datasets())
                .filter(dataset -> dataset.getValue().replication() == replication)
                .map(Map.Entry::getKey);
    }

    private Optional<Budget> database() {
        return settings.data()
                .database()
                .filter(database -> counts(Kind.DATABASE, settings.name()))
                .map(database -> lag(
                        "the database",
                        new Term(
                                "replica lag that raises the alarm",
                                database.replicaLagSeconds(),
                                360,
                                "tandem:data.database.replicaLagSeconds",
                                REPLICA_LAG)));
    }

    private Optional<Budget> tables() {
        return counted(Kind.TABLE, settings.data().tables())
                .max(Comparator.comparingInt(table -> table.getValue().replicaLagSeconds()))
                .map(table -> lag("tables", latency(table.getKey(), table.getValue())));
    }

    private static Term latency(String table, TableSettings settings) {
        return new Term(
                "latency that raises the alarm of " + table,
                settings.replicaLagSeconds(),
                1,
                "tandem:data.tables.%s.replicaLagSeconds".formatted(table),
                MREC);
    }

    private Budget lag(String data, Term threshold) {
        int seconds = MetricThreshold.LATE_MINUTES * 60;
        return budget(data, List.of(threshold, new Term("until it rings", seconds, seconds, "fixed", ALARMS)));
    }

    private Budget budget(String data, List<Term> terms) {
        return new Budget("RPO of " + data, recovery.rpoSeconds(), "tandem:recovery.rpoSeconds", terms);
    }

    private <T> Stream<Map.Entry<String, T>> counted(Kind kind, Map<String, T> all) {
        return all.entrySet().stream().filter(entry -> counts(kind, entry.getKey()));
    }

    private boolean counts(Kind kind, String name) {
        return !recovery.isExempt(new Holding(kind, name));
    }
}
