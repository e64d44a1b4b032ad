package io.tandem.policy.aws;

import static io.tandem.policy.aws.Types.TABLE;
import static io.tandem.policy.aws.Types.TABLE_REPLICA;
import static io.tandem.policy.documents.Documents.none;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.documents.Statement;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;

/** DynamoDB. */
final class TableRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/";

    private TableRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dynamodb-pitr", HIGH, "Tables can be restored to any second of the last weeks")
                        .because("A bug that writes nonsense is replicated to every region within a second.")
                        .fix("pointInTimeRecovery with enabled(true).")
                        .link(GUIDE + "Point-in-time-recovery.html")
                        .on(TABLE)
                        .requires(at("pointInTimeRecovery.enabled").isTrue()),
                rule("dynamodb-own-key", MEDIUM, "Tables are encrypted with a key of our own")
                        .because("The key that AWS owns has no policy, no log and cannot be revoked.")
                        .fix("serverSideEncryption with enabled(true) and kmsKeyArn.")
                        .link(GUIDE + "EncryptionAtRest.html")
                        .on(TABLE)
                        .requires(at("serverSideEncryption.enabled")
                                .isTrue()
                                .and(KeyRules.isOurs("serverSideEncryption.kmsKeyArn"))),
                rule("dynamodb-replica-key", HIGH, "Replicas of tables have a key of their own region")
                        .because("Without kmsKeyArn a replica falls back to the key that AWS owns.")
                        .fix("kmsKeyArn(...) of a key in the replica's region.")
                        .on(TABLE_REPLICA, TABLE)
                        .requires(at("kmsKeyArn")
                                .isSet()
                                .when(at("globalTableArn").isSet())
                                .and(at("replicas[].kmsKeyArn").isSet())),
                rule("dynamodb-deletion-protection", HIGH, "Tables cannot be deleted by mistake")
                        .because("A deleted table is gone from every region that replicates it by name.")
                        .fix("deletionProtectionEnabled(true).")
                        .on(TABLE)
                        .requires(at("deletionProtectionEnabled").isTrue()),
                rule("dynamodb-scales", LOW, "Tables grow with their load")
                        .because("A provisioned table throttles at its limit, which is when the load moves regions.")
                        .fix("billingMode(\"PAY_PER_REQUEST\"), or an autoscaling target of the table.")
                        .on(TABLE)
                        .requiresInStack(at("billingMode")
                                .orElse("PROVISIONED")
                                .is("PAY_PER_REQUEST")
                                .or(TableRules::isScaled)),
                rule("dynamodb-in-backup-plan", MEDIUM, "Tables are in a backup plan")
                        .because("Point-in-time recovery ends after 35 days and goes with the table.")
                        .fix("the table's ARN in a Selection of a backup plan.")
                        .on(TABLE)
                        .requiresInStack(Selections.hold()),
                rule("dynamodb-no-foreign-policy", HIGH, "Table policies are not for everybody")
                        .because("A resource policy reaches over the account's border without any role.")
                        .fix("principals of this account only.")
                        .on("aws:dynamodb/resourcePolicy:ResourcePolicy")
                        .requires(none("policy", "is for anybody", Statement::isOpen)));
    }

    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html */
    private static Verdict isScaled(Subject table) {
        var targets = table.stack().all("aws:appautoscaling/target:Target").stream()
                .map(target -> target.at("resourceId"))
                .toList();
        var own = table.at("name").text().map(name -> "table/" + name);
        return Verdict.passIf(
                        targets.stream()
                                .anyMatch(
                                        id -> id.text().isPresent() && id.text().equals(own)),
                        "no autoscaling target is its own")
                .ifKnown(targets.toArray(Value[]::new));
    }
}
