package io.tandem.policy.recovery;

import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.HIGH;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;

/** How far a copy may fall behind before somebody hears of it. */
final class LagRules {
    private static final Setting RPO = Setting.number(
            "rpoSeconds", 3600, 1, 864000, "Declared loss of data, where no tag " + Goals.RPO + " declares it");

    private LagRules() {}

    static List<Rule> rules() {
        return List.of(rule("dr31-lag-is-alarmed", HIGH, "Somebody hears when a copy falls behind")
                .because("A copy that stopped a week ago is found at the failover.")
                .fix("a MetricAlarm on ReplicationLatency (S3, DynamoDB) or ReplicaLag (RDS), "
                        + "with a threshold of rpoSeconds or less.")
                .link("https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Monitoring.html")
                .with(RPO)
                .on(Types.TABLE_REPLICA, DatasetRules.REPLICATION, Types.DATABASE)
                .requiresInStack(subject -> switch (subject.type()) {
                    case Types.TABLE_REPLICA ->
                        alarmed(subject, "ReplicationLatency", "TableName", tableOf(subject), 1000);
                    case DatasetRules.REPLICATION ->
                        alarmed(subject, "ReplicationLatency", "SourceBucket", subject.at("bucket"), 1);
                    default -> ofDatabase(subject);
                }));
    }

    private static Verdict ofDatabase(Subject subject) {
        var identifier = subject.at("identifier");
        return at("replicateSourceDb").isSet().of(subject) == Verdict.PASS
                ? alarmed(subject, "ReplicaLag", "DBInstanceIdentifier", identifier, 1)
                : Verdict.PASS;
    }

    private static Value tableOf(Subject replica) {
        return replica.at("globalTableArn")
                .text()
                .map(arn -> Value.of(arn.replaceFirst(".*/", "")))
                .orElse(Value.UNKNOWN);
    }

    private static Verdict alarmed(Subject subject, String metric, String dimension, Value value, double perSecond) {
        if (value.isUnknown()) {
            return Verdict.deferred(dimension);
        }
        double most = Goals.seconds(subject, Goals.RPO, RPO) * perSecond;
        var verdicts = Alarms.on(subject.stack(), metric, dimension, value).stream()
                .map(alarm -> at("threshold").atMost(most).of(subject.of(alarm)))
                .toList();
        return Verdict.any(verdicts, "no alarm on %s of %s".formatted(metric, value));
    }
}
