package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Request;
import java.util.Map;
import java.util.Set;

/** What is seen of a database. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Monitoring.html */
final class DatabaseMonitoring {
    private static final String SERVICE = "monitoring.rds.amazonaws.com";
    private static final Set<String> POLICIES = Set.of("AmazonRDSEnhancedMonitoringRole");

    /** In days: what the advanced mode of Database Insights keeps at least. */
    private static final int LONG = 465;

    private static final Map<String, Set<String>> LOGS = Map.of(
            "postgres", Set.of("postgresql", "upgrade"),
            "mysql", Set.of("audit", "error", "general", "slowquery"),
            "mariadb", Set.of("audit", "error", "general", "slowquery"));

    private DatabaseMonitoring() {}

    static void logs(Request request) {
        var database = new Database(request);
        var legal = LOGS.get(database.text("engine"));
        request.all("enabledCloudwatchLogsExports").stream()
                .filter(log -> legal != null && !legal.contains(log.toString()))
                .findFirst()
                .ifPresent(log -> {
                    throw Database.badCombination(
                            "enabledCloudwatchLogsExports: You cannot use the log types '%s' with engine version %s %s; legal are %s"
                                    .formatted(log, database.text("engine"), database.text("engineVersion"), legal));
                });
    }

    static void insights(Request request) {
        boolean on = request.flag("performanceInsightsEnabled");
        int days = Numbers.whole(request.inputs(), "performanceInsightsRetentionPeriod")
                .orElse(0);
        if (!on && (days != 0 || request.text("performanceInsightsKmsKeyId").isPresent())) {
            throw Database.badCombination(
                    "performanceInsightsEnabled: Performance Insights must be enabled for a retention period or a key of its own");
        }
        boolean advanced =
                request.text("databaseInsightsMode").filter("advanced"::equals).isPresent();
        if (advanced && (!on || days < LONG)) {
            throw Database.badCombination(
                    "databaseInsightsMode: To enable the Advanced mode of Database Insights, enable Performance Insights and set its retention period to at least %d days"
                            .formatted(LONG));
        }
    }

    static void role(Request request) {
        boolean on = Numbers.whole(request.inputs(), "monitoringInterval").orElse(0) != 0;
        var arn = request.text("monitoringRoleArn");
        if (on && arn.isEmpty()) {
            throw Database.badCombination(
                    "monitoringRoleArn: A MonitoringRoleARN value is required if you specify a MonitoringInterval value other than 0");
        }
        if (!on && arn.isPresent()) {
            throw Database.badCombination(
                    "monitoringInterval: You must specify a MonitoringInterval value other than 0 when you specify a MonitoringRoleARN value");
        }
        arn.filter(text -> Roles.find(request, text)
                        .filter(role -> isTrusted(request, role) && mayWrite(request, role))
                        .isEmpty())
                .ifPresent(text -> {
                    throw Database.badValue(
                            "monitoringRoleArn: IAM role ARN value is invalid or does not include the required permissions for: ENHANCED_MONITORING: %s must trust %s and have the policy %s"
                                    .formatted(text, SERVICE, POLICIES));
                });
    }

    private static boolean isTrusted(Request request, CloudResource role) {
        var arn = "arn:aws:rds:%s:%s:db:%s"
                .formatted(request.scope(), Account.ID, new Database(request).text("identifier"));
        return Roles.trustOf(role).stream()
                .anyMatch(statement -> statement.allows("sts:AssumeRole")
                        && statement.isFor("Service", SERVICE)
                        && statement.fits("aws:SourceAccount", Account.ID)
                        && statement.fits("aws:SourceArn", arn));
    }

    private static boolean mayWrite(Request request, CloudResource role) {
        return Roles.hasOneOf(request, role, POLICIES) || Roles.mayByOwnPolicy(request, role, "logs:PutLogEvents");
    }
}
