package io.tandem.policy.aws;

import static io.tandem.policy.aws.Types.DATABASE;
import static io.tandem.policy.aws.Types.DATABASES;
import static io.tandem.policy.rules.Join.referred;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Verdict;
import java.util.List;

/** Databases with what they refer to: parameters, security groups, backup plans. */
final class DatabaseStackRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/";

    private DatabaseStackRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("rds-tls-forced", HIGH, "Databases refuse connections without TLS")
                        .because("A client without TLS sends its password and the data in the clear.")
                        .fix(
                                "in the parameter group rds.force_ssl = 1, of MySQL and MariaDB require_secure_transport = 1.")
                        .link(GUIDE + "PostgreSQL.Concepts.General.SSL.html")
                        .on(DATABASES)
                        .requiresInStack(Parameters::forceTls),
                rule("rds-query-logging", LOW, "Slow statements and data definitions are logged")
                        .because("Who changed what, and what was slow, cannot be reconstructed later.")
                        .fix("log_min_duration_statement and pgaudit.log (or log_statement = ddl) as parameters.")
                        .link(GUIDE + "USER_LogAccess.Concepts.PostgreSQL.html")
                        .on(DATABASES)
                        .requiresInStack(Parameters.has("log_min_duration_statement", "\\d+")
                                .and(Parameters.has("pgaudit.log", ".*ddl.*")
                                        .or(Parameters.has("log_statement", "ddl|mod|all")))
                                .unless(Parameters.IS_NOT_POSTGRES)),
                rule("rds-group-not-open", CRITICAL, "The security groups of databases are not open to the world")
                        .because("One route to the subnet later, everybody may try passwords.")
                        .fix("rules that name the security groups of the clients.")
                        .on(DATABASES)
                        .requiresInStack(
                                referred("vpcSecurityGroupIds", Types.SECURITY_GROUP, Doors::isClosedToTheWorld)),
                rule("rds-in-backup-plan", MEDIUM, "Databases are in a backup plan")
                        .because("Automated backups go with the instance; a vault outlives it, and copies elsewhere.")
                        .fix("the database's ARN in a Selection of a backup plan.")
                        .link("https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html")
                        .on(DATABASES)
                        .requiresInStack(Selections.hold()),
                rule("rds-replicated-backups-key", HIGH, "Backups that are replicated have a key of their new region")
                        .because("Without kmsKeyId the copy of an encrypted database cannot be made.")
                        .fix("kmsKeyId(...) of a key in the region of the copy.")
                        .on("aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication")
                        .requires(at("kmsKeyId").isSet()),
                rule("rds-events-heard", LOW, "Somebody hears of a database's failures")
                        .because("Failovers, low storage and failed backups are told by events only.")
                        .fix("an EventSubscription for db-instance, to a topic.")
                        .link(GUIDE + "USER_Events.html")
                        .on(DATABASE)
                        .requiresInStack(subject -> Verdict.passIf(
                                subject.stack().all("aws:rds/eventSubscription:EventSubscription").stream()
                                        .anyMatch(event -> event.region()
                                                .equals(subject.resource().region())),
                                "there is no EventSubscription in its region")));
    }
}
