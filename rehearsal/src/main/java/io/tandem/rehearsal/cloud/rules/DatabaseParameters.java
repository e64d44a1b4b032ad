package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How an engine is tuned. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html */
final class DatabaseParameters {
    private static final Pattern FAMILY = Pattern.compile(
            "postgres(9\\.\\d|1\\d)|mysql\\d\\.\\d|mariadb\\d+\\.\\d+|aurora-(mysql|postgresql)\\d+(\\.\\d+)?|oracle-[a-z0-9.-]+|sqlserver-[a-z]+-\\d+\\.\\d|db2-[a-z]+-\\d+\\.\\d|custom-.+");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_-]*(\\.[a-zA-Z0-9_-]+)*");
    private static final Set<String> METHODS = Set.of("immediate", "pending-reboot");

    /** PostgreSQL reads these at its start only. https://www.postgresql.org/docs/17/runtime-config.html */
    private static final Set<String> STATIC = Set.of(
            "autovacuum_freeze_max_age",
            "huge_pages",
            "max_connections",
            "max_locks_per_transaction",
            "max_prepared_transactions",
            "max_replication_slots",
            "max_wal_senders",
            "max_worker_processes",
            "rds.logical_replication",
            "shared_buffers",
            "shared_preload_libraries",
            "track_activity_query_size",
            "wal_buffers");

    private static final Map<String, Pattern> VALUES = Map.of(
            "rds.force_ssl", Pattern.compile("0|1"),
            "log_connections", Pattern.compile("0|1|[a-z_,]+"),
            "log_disconnections", Pattern.compile("0|1"),
            "log_lock_waits", Pattern.compile("0|1"),
            "log_min_duration_statement", Pattern.compile("-1|\\d{1,10}"),
            "log_statement", Pattern.compile("none|ddl|mod|all"));

    private DatabaseParameters() {}

    static void family(Request request) {
        request.text("family").filter(name -> !FAMILY.matcher(name).matches()).ifPresent(name -> {
            throw Database.badValue(
                    "family: ParameterGroupFamily %s is not a valid parameter group family".formatted(name));
        });
    }

    static void parameters(Request request) {
        boolean postgres = request.text("family").orElse("").startsWith("postgres");
        for (var item : request.all("parameters")) {
            if (item instanceof Map<?, ?> map) {
                parameter(Paths.object(map), postgres);
            }
        }
    }

    private static void parameter(Map<String, Object> parameter, boolean postgres) {
        var name = Paths.text(parameter, "name").orElse("");
        var value = Paths.text(parameter, "value").orElse("");
        var method = Paths.text(parameter, "applyMethod").orElse("immediate");
        if (!NAME.matcher(name).matches()) {
            throw Database.badValue("parameters: Could not find parameter with name: %s".formatted(name));
        }
        if (!METHODS.contains(method)) {
            throw Database.badValue(
                    "parameters: Invalid apply method: %s for %s, legal are %s".formatted(method, name, METHODS));
        }
        if (postgres && STATIC.contains(name) && method.equals("immediate")) {
            throw Database.badCombination(
                    "parameters: cannot use immediate apply method for static parameter %s".formatted(name));
        }
        if (postgres
                && VALUES.containsKey(name)
                && !VALUES.get(name).matcher(value).matches()) {
            throw Database.badValue("parameters: Invalid parameter value: %s for: %s allowed values are: %s"
                    .formatted(value, name, VALUES.get(name)));
        }
    }

    /** The group of an instance is of its engine and major version. */
    static void ofInstance(Request request) {
        var database = new Database(request);
        var wanted = "postgres" + database.major();
        request.named("parameterGroupName", Types.DB_PARAMETER_GROUP)
                .flatMap(group -> group.attribute("family"))
                .filter(family -> database.isPostgres() && database.major() > 0 && !family.equals(wanted))
                .ifPresent(family -> {
                    throw Database.badCombination(
                            "parameterGroupName: The parameter group %s with DBParameterGroupFamily %s can't be used for this instance. Use a parameter group with DBParameterGroupFamily %s"
                                    .formatted(
                                            request.text("parameterGroupName").orElse(""), family, wanted));
                });
    }
}
