package io.tandem.policy.aws;

import static io.tandem.policy.documents.Documents.none;
import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.documents.Statement;
import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Join;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Registries, logs, alarms, DNS and backup vaults. */
final class ServiceRules {
    private static final Setting RETENTION =
            Setting.number("minRetentionDays", 90, 1, 3653, "Fewest days that logs are kept");

    private ServiceRules() {}

    static List<Rule> rules() {
        return Stream.of(registries(), logs(), names(), backups())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> registries() {
        return List.of(
                rule("ecr-scan-on-push", HIGH, "Images are scanned when they arrive")
                        .because("A known hole is cheapest to close before the image runs.")
                        .fix("imageScanningConfiguration with scanOnPush(true).")
                        .on(Types.REPOSITORY)
                        .requires(at("imageScanningConfiguration.scanOnPush").isTrue()),
                rule("ecr-immutable-tags", HIGH, "A tag means one image for ever")
                        .because("A moved tag changes what runs at the next restart, without any deployment.")
                        .fix("imageTagMutability(\"IMMUTABLE\").")
                        .on(Types.REPOSITORY)
                        .requires(at("imageTagMutability").matches("IMMUTABLE(_WITH_EXCLUSION)?")),
                rule("ecr-lifecycle", LOW, "Old images are cleaned up")
                        .because("Each build is paid for until somebody deletes it.")
                        .fix("a LifecyclePolicy of the repository.")
                        .on(Types.REPOSITORY)
                        .requiresInStack(referring("aws:ecr/lifecyclePolicy:LifecyclePolicy", "repository")
                                .exists()),
                rule("ecr-own-key", MEDIUM, "Images are encrypted with a key of our own")
                        .because("Under AES256 whoever may pull may read; a key adds a second lock.")
                        .fix("encryptionConfigurations with KMS and kmsKey; it cannot be changed later.")
                        .on(Types.REPOSITORY)
                        .requires(at("encryptionConfigurations.encryptionType")
                                .is("KMS")
                                .and(KeyRules.isOurs("encryptionConfigurations.kmsKey"))),
                rule("ecr-not-public", CRITICAL, "Repositories are not for everybody")
                        .because("Images hold code, and often more than one thinks.")
                        .fix("principals of this account, or aws:PrincipalOrgID.")
                        .on("aws:ecr/repositoryPolicy:RepositoryPolicy", "aws:ecr/registryPolicy:RegistryPolicy")
                        .requires(none("policy", "is for anybody", Statement::isOpen)));
    }

    private static List<Rule> logs() {
        return List.of(
                rule("logs-own-key", MEDIUM, "Log groups are encrypted with a key of our own")
                        .because("Logs hold what users did, and sometimes what they typed.")
                        .fix("kmsKeyId(key.arn()).")
                        .on(Types.LOG_GROUP)
                        .requires(KeyRules.isOurs("kmsKeyId").unless(isInRegion("us-east-1"))),
                rule("logs-retention", MEDIUM, "Logs are kept long enough, and not for ever")
                        .because("An attack is found after months; what is kept for ever is paid for ever.")
                        .fix("retentionInDays(...) of minRetentionDays or more.")
                        .with(RETENTION)
                        .on(Types.LOG_GROUP)
                        .requires(at("retentionInDays").atLeast(RETENTION)),
                rule("alarms-have-actions", HIGH, "Alarms tell somebody")
                        .because("An alarm without an action is a light in an empty room.")
                        .fix("alarmActions(topic.arn()), and actionsEnabled left on.")
                        .on(Types.ALARM, "aws:cloudwatch/compositeAlarm:CompositeAlarm")
                        .requires(at("alarmActions")
                                .isSet()
                                .and(at("actionsEnabled").orElse(true).isTrue())));
    }

    private static Check isInRegion(String region) {
        return subject -> Verdict.passIf(
                subject.resource().region().filter(region::equals).isPresent(), "it is elsewhere");
    }

    private static List<Rule> names() {
        return List.of(
                rule("route53-query-logs", LOW, "Public zones log queries")
                        .because("What was asked of DNS shows both attacks and mistakes.")
                        .fix("a QueryLog of the zone, to a log group in us-east-1.")
                        .on(Types.ZONE)
                        .requiresInStack(referring("aws:route53/queryLog:QueryLog", "zoneId")
                                .exists()
                                .unless(at("vpcs").isSet())),
                rule("route53-dnssec", LOW, "Public zones are signed")
                        .because("Without signatures an answer on the way can be another one.")
                        .fix("a HostedZoneDnsSec, and its DS record in the parent zone.")
                        .link("https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec.html")
                        .on(Types.ZONE)
                        .requiresInStack(referring("aws:route53/hostedZoneDnsSec:HostedZoneDnsSec", "hostedZoneId")
                                .exists()
                                .unless(at("vpcs").isSet())),
                rule("route53-no-dangling-records", HIGH, "Records point at what this stack has")
                        .because("Whoever gets the address next answers for our name.")
                        .fix("an alias, or the public IP of an Eip of this stack.")
                        .on(Types.RECORD)
                        .requiresInStack(Join.anyReferred("records", "aws:ec2/eip:Eip", subject -> Verdict.PASS)
                                .or(at("records").satisfies("private addresses", records -> records.texts().stream()
                                        .allMatch(address ->
                                                address.matches("(10|172\\.(1[6-9]|2\\d|3[01])|192\\.168)\\..*"))))
                                .when(at("type").is("A").and(at("records").isSet()))));
    }

    private static List<Rule> backups() {
        return List.of(
                rule("backup-vault-own-key", HIGH, "Backup vaults are encrypted with a key of our own")
                        .because("Recovery points under aws/backup cannot be copied to another account.")
                        .fix("kmsKeyArn(key.arn()).")
                        .on(Types.VAULT)
                        .requires(KeyRules.isOurs("kmsKeyArn")),
                rule("backup-vault-not-public", CRITICAL, "Backup vaults are not for everybody")
                        .because("A copy of a recovery point in a foreign account is a copy of the data.")
                        .fix("principals of this account, or aws:PrincipalOrgID.")
                        .on("aws:backup/vaultPolicy:VaultPolicy")
                        .requires(none("policy", "is for anybody", Statement::isOpen)),
                rule("backup-plan-runs", HIGH, "Backup plans have a schedule, a vault and something to back up")
                        .because("A plan that selects nothing looks like a backup and is none.")
                        .fix("rules with schedule and targetVaultName, and a Selection.")
                        .on(Types.BACKUP_PLAN)
                        .requiresInStack(at("rules[].schedule")
                                .isSet()
                                .and(at("rules[].targetVaultName").isSet())
                                .and(referring(Types.BACKUP_SELECTION, "planId").exists())));
    }
}
