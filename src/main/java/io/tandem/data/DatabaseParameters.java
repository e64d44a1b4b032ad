package io.tandem.data;

import com.pulumi.aws.rds.ParameterGroup;
import com.pulumi.aws.rds.ParameterGroupArgs;
import com.pulumi.aws.rds.inputs.ParameterGroupParameterArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * How PostgreSQL runs: TLS only, and a record of who connected, what was defined, who was granted what, and which
 * statements took long.
 *
 * <p>Definitions and grants are written by pgAudit and not by {@code log_statement}, which would write passwords of
 * roles in plain text. The group is named after the major version: another one gets another group beside it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html">
 *     AWS</a>
 */
final class DatabaseParameters extends ComponentResource {
    private static final List<ParameterGroupParameterArgs> PARAMETERS = List.of(
            atOnce("rds.force_ssl", "1"),
            atRestart("shared_preload_libraries", "pg_stat_statements,pgaudit"),
            atOnce("pgaudit.log", "ddl,role"),
            atOnce("log_statement", "none"),
            atOnce("log_min_duration_statement", "1000"),
            atOnce("log_connections", "1"),
            atOnce("log_disconnections", "1"),
            atOnce("log_lock_waits", "1"));

    private final ParameterGroup group;

    /** @param engineVersion major and minor version */
    DatabaseParameters(String name, String engineVersion, ComponentResourceOptions options) {
        super("tandem:data:DatabaseParameters", name + "-parameters", options);
        var family = "postgres" + engineVersion.substring(0, engineVersion.indexOf('.'));
        this.group = new ParameterGroup(
                name + "-" + family,
                ParameterGroupArgs.builder()
                        .name(name + "-" + family)
                        .family(family)
                        .description("TLS only, audit and slow statements logged")
                        .parameters(PARAMETERS)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("name", groupName()));
    }

    Output<String> groupName() {
        return group.name();
    }

    private static ParameterGroupParameterArgs atOnce(String parameter, String value) {
        return parameter(parameter, value, "immediate");
    }

    private static ParameterGroupParameterArgs atRestart(String parameter, String value) {
        return parameter(parameter, value, "pending-reboot");
    }

    private static ParameterGroupParameterArgs parameter(String parameter, String value, String applied) {
        return ParameterGroupParameterArgs.builder()
                .name(parameter)
                .value(value)
                .applyMethod(applied)
                .build();
    }
}
