package io.tandem.policy.aws;

import static io.tandem.policy.aws.Types.DATABASE;
import static io.tandem.policy.aws.Types.DATABASES;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One database by itself: who reaches it, what protects it, what it tells. */
final class DatabaseRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/";
    private static final Setting RETENTION =
            Setting.number("minRetentionDays", 7, 1, 35, "Fewest days that automated backups are kept");
    private static final Check REPLICA = at("replicateSourceDb").isSet();

    /** A replica whose source is named without a region: subnets and key are the source's, and cannot be others. */
    private static final Check LOCAL_REPLICA = at("replicateSourceDb").matches("(?!arn:).+");

    private static final Set<String> USUAL = Set.of("admin", "administrator", "postgres", "root", "sa", "master");

    private DatabaseRules() {}

    static List<Rule> rules() {
        return Stream.of(access(), encryption(), keeping(), telling())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> access() {
        return List.of(
                rule("rds-not-public", CRITICAL, "Databases have no public address")
                        .because("A public address lets anybody try passwords.")
                        .fix("publiclyAccessible(false).")
                        .link(GUIDE + "USER_VPC.WorkingWithRDSInstanceinaVPC.html")
                        .on(DATABASE, Types.DB_CLUSTER_INSTANCE)
                        .requires(at("publiclyAccessible").isNotTrue()),
                rule("rds-in-vpc", HIGH, "Databases are in subnets of our own")
                        .because("Without a subnet group RDS takes the default VPC, whose subnets are public.")
                        .fix("dbSubnetGroupName(...) with a group of private subnets.")
                        .on(DATABASES)
                        .requires(at("dbSubnetGroupName").isSet().unless(LOCAL_REPLICA)),
                rule("rds-password-is-secret", CRITICAL, "Master passwords are secrets")
                        .because("A plain password is readable in the state, in its backups and in every preview.")
                        .fix("password(Output.ofSecret(...)), or manageMasterUserPassword(true).")
                        .on(DATABASES)
                        .requires(isSecret("password").and(isSecret("masterPassword"))),
                rule("rds-custom-admin-name", LOW, "The master user has a name of its own")
                        .because("The usual names are what password guessers try first.")
                        .fix("username(...) other than admin, administrator, postgres, root, sa or master.")
                        .on(DATABASES)
                        .requires(at("username")
                                .isNotIn(USUAL)
                                .and(at("masterUsername").isNotIn(USUAL))),
                rule("rds-iam-authentication", MEDIUM, "Programs log in with IAM")
                        .because("IAM tokens live 15 minutes; a leaked password lives until somebody notices.")
                        .fix("iamDatabaseAuthenticationEnabled(true).")
                        .link(GUIDE + "UsingWithRDS.IAMDBAuth.html")
                        .on(DATABASES)
                        .requires(at("iamDatabaseAuthenticationEnabled").isTrue()));
    }

    private static Check isSecret(String path) {
        return at(path).satisfies("a secret", value -> value.isAbsent() || value.isSecret());
    }

    private static List<Rule> encryption() {
        return List.of(
                rule("rds-encrypted", CRITICAL, "Database storage is encrypted")
                        .because("An unencrypted database cannot be encrypted later, only copied into a new one.")
                        .fix("storageEncrypted(true).")
                        .link(GUIDE + "Overview.Encryption.html")
                        .on(DATABASES)
                        .requires(at("storageEncrypted").isTrue().unless(REPLICA)),
                rule("rds-own-key", HIGH, "Databases are encrypted with a key of our own")
                        .because("Snapshots under aws/rds cannot be shared with or copied by another account.")
                        .fix("kmsKeyId(key.arn()).")
                        .on(DATABASES)
                        .requires(KeyRules.isOurs("kmsKeyId").unless(LOCAL_REPLICA)),
                rule("rds-insights-key", MEDIUM, "Performance Insights is on, with a key of our own")
                        .because("What a slow query was can only be seen if it was recorded; statements hold data.")
                        .fix("performanceInsightsEnabled(true).performanceInsightsKmsKeyId(key.arn()).")
                        .on(DATABASE)
                        .requires(at("performanceInsightsEnabled")
                                .isTrue()
                                .and(at("performanceInsightsKmsKeyId").isSet())),
                rule("rds-modern-ca", MEDIUM, "The certificate is of an authority that is not about to expire")
                        .because("rds-ca-2019 expired in 2024: clients that check certificates stop connecting.")
                        .fix("caCertIdentifier(\"rds-ca-rsa2048-g1\") or another of the g1 authorities.")
                        .link(GUIDE + "UsingWithRDS.SSL.html")
                        .on(DATABASE)
                        .requires(at("caCertIdentifier")
                                .orElse("rds-ca-rsa2048-g1")
                                .matches("rds-ca-(rsa2048|rsa4096|ecc384)-g1")));
    }

    private static List<Rule> keeping() {
        return List.of(
                rule("rds-multi-az", HIGH, "Databases stand in two zones")
                        .because("A zone that fails takes a single-zone database with it for hours.")
                        .fix("multiAz(true).")
                        .on(DATABASE)
                        .requires(at("multiAz").isTrue()),
                rule("rds-deletion-protection", HIGH, "Databases cannot be deleted by mistake")
                        .because("A replaced name or a wrong destroy deletes the data.")
                        .fix("deletionProtection(true).")
                        .on(DATABASES)
                        .requires(at("deletionProtection").isTrue()),
                rule("rds-backups", HIGH, "Automated backups are kept long enough")
                        .because("Without them there is neither point-in-time recovery nor a replica.")
                        .fix("backupRetentionPeriod(7) or more.")
                        .with(RETENTION)
                        .on(DATABASES)
                        .requires(at("backupRetentionPeriod").orElse(1).atLeast(RETENTION)),
                rule("rds-tags-on-snapshots", LOW, "Snapshots carry the tags of their database")
                        .because("Owner, cost and retention of a snapshot are found by its tags.")
                        .fix("copyTagsToSnapshot(true).")
                        .on(DATABASES)
                        .requires(at("copyTagsToSnapshot").isTrue()),
                rule("rds-supported-version", HIGH, "The engine version is supported")
                        .because("After its end of standard support a version costs extra, then is upgraded by force.")
                        .fix("engineVersion(...) of a major version in standard support.")
                        .link(GUIDE + "extended-support.html")
                        .on(DATABASES)
                        .requires(at("engineVersion")
                                .satisfies("in standard support", DatabaseRules::isSupported)
                                .when(at("engine").isIn(Set.of("postgres", "aurora-postgresql")))));
    }

    /** Standard support of PostgreSQL 13 ended in February 2026. */
    private static boolean isSupported(Value version) {
        return version.isAbsent()
                || version.text()
                        .map(text -> text.split("\\.", 2)[0])
                        .filter(major -> major.matches("\\d+") && Integer.parseInt(major) >= 14)
                        .isPresent();
    }

    private static List<Rule> telling() {
        return List.of(
                rule("rds-enhanced-monitoring", LOW, "The operating system under a database is measured")
                        .because("CPU steal, swap and file system are invisible otherwise.")
                        .fix("monitoringInterval(60).monitoringRoleArn(role.arn()).")
                        .on(DATABASE)
                        .requires(at("monitoringInterval").orElse(0).atLeast(1)),
                rule("rds-log-exports", MEDIUM, "Database logs go to CloudWatch")
                        .because("Logs on the instance are gone after days, and with the instance.")
                        .fix("enabledCloudwatchLogsExports(\"postgresql\", \"upgrade\").")
                        .on(DATABASES)
                        .requires(at("enabledCloudwatchLogsExports").isSet()));
    }
}
