package io.tandem.policy.recovery;

import static io.tandem.policy.aws.Types.ALARM;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;

import io.tandem.policy.aws.Types;
import io.tandem.policy.documents.Documents;
import io.tandem.policy.documents.Statement;
import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Join;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each region stands alone: its own keys, topics and identities. */
final class IsolationRules {
    private static final String STORE = "kubernetes:external-secrets.io/v1:ClusterSecretStore";

    /** By type, the properties that name a key, or something else that must stand in the same region. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry(Types.DATABASE, List.of("kmsKeyId", "performanceInsightsKmsKeyId")),
            Map.entry(Types.TABLE, List.of("serverSideEncryption.kmsKeyArn")),
            Map.entry(Types.SECRET, List.of("kmsKeyId")),
            Map.entry(Types.LOG_GROUP, List.of("kmsKeyId")),
            Map.entry(Types.TOPIC, List.of("kmsMasterKeyId")),
            Map.entry(Types.VAULT, List.of("kmsKeyArn")),
            Map.entry(Types.CLUSTER, List.of("encryptionConfig.provider.keyArn")),
            Map.entry(Types.REPOSITORY, List.of("encryptionConfigurations.kmsKey")),
            Map.entry(BucketParts.ENCRYPTION.get(0), List.of(BucketParts.KEY)),
            Map.entry(BucketParts.ENCRYPTION.get(1), List.of(BucketParts.KEY)),
            Map.entry(Types.LAUNCH_TEMPLATE, List.of("blockDeviceMappings.ebs.kmsKeyId")));

    private static final Map<String, List<String>> USES = Map.of(
            Types.LISTENER,
            List.of("certificateArn", "loadBalancerArn", "defaultActions.targetGroupArn"),
            "aws:wafv2/webAclAssociation:WebAclAssociation",
            List.of("resourceArn", "webAclArn"),
            "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
            List.of("logDestinationConfigs"),
            "aws:ec2/flowLog:FlowLog",
            List.of("logDestination"),
            Types.BACKUP_SELECTION,
            List.of("resources"));

    private IsolationRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr13-replica-key-equals-key", HIGH, "A replica key may be used like its original")
                        .because("What one region decrypts and the other does not, is found at the failover.")
                        .fix("a multiRegion(true) key with rotation, and the same statements in both policies.")
                        .on(Types.REPLICA_KEY)
                        .requiresInStack(Join.referred(
                                        "primaryKeyArn",
                                        Types.KEY,
                                        at("multiRegion")
                                                .isTrue()
                                                .and(at("enableKeyRotation").isTrue()))
                                .and(IsolationRules::hasTheStatementsOfItsOriginal)),
                rule("dr14-keys-are-regional", CRITICAL, "Nothing is encrypted with a key of another region")
                        .because("When that region is gone, what is encrypted with its key cannot be read.")
                        .fix("a key of the resource's own region.")
                        .on(List.copyOf(KEYS.keySet()))
                        .requires(regional(KEYS)),
                rule("dr26-trust-names-own-issuer", CRITICAL, "Roles trust the cluster of their own region")
                        .because("Pods here get no credentials from a role that trusts the other cluster's issuer.")
                        .fix("the OIDC provider of this region's cluster as Federated principal.")
                        .on(Types.ROLE)
                        .requiresInStack(IsolationRules::trustsItsCluster),
                rule("dr27-secret-stores-are-regional", HIGH, "Secret stores read from their own region")
                        .because("When the other region is gone, pods that restart here get no secrets.")
                        .fix("provider.aws.region of the cluster's region; the secret has a replica there.")
                        .on(STORE, "kubernetes:external-secrets.io/v1:SecretStore")
                        .requiresInStack(IsolationRules::readsAtHome),
                rule("dr29-no-use-across-regions", HIGH, "Nothing needs the other region to work")
                        .because("A region that asks the other one fails with it.")
                        .fix("the resource of the same kind in its own region.")
                        .on(List.copyOf(USES.keySet()))
                        .requires(regional(USES)),
                rule("dr32-alarms-ring-here", CRITICAL, "Alarms ring in their own region")
                        .because("CloudWatch cannot publish to another region's topic, and says so to nobody.")
                        .fix("alarmActions of a topic in the alarm's region.")
                        .on(ALARM)
                        .requires(subject -> Sites.areOf(
                                List.of(subject.at("alarmActions"), subject.at("okActions")),
                                subject.resource().region(),
                                "alarmActions")));
    }

    private static Check regional(Map<String, List<String>> paths) {
        return subject -> Verdict.all(paths.getOrDefault(subject.type(), List.of()).stream()
                .map(path -> Sites.areOf(
                        List.of(subject.at(path)), subject.resource().region(), path))
                .toList());
    }

    private static Verdict hasTheStatementsOfItsOriginal(Subject subject) {
        if (subject.at("policy").isUnknown()) {
            return Verdict.deferred("policy");
        }
        var own = sids(subject.at("policy"));
        return Verdict.all(subject.stack().referred(subject.resource(), "primaryKeyArn", Types.KEY).stream()
                .filter(key ->
                        !key.at("policy").isUnknown() && !sids(key.at("policy")).equals(own))
                .map(key ->
                        Verdict.fail("its statements are %s, the original's %s".formatted(own, sids(key.at("policy")))))
                .toList());
    }

    private static List<String> sids(Value policy) {
        return Documents.statements(policy).stream()
                .map(Statement::json)
                .map(statement -> statement.at("Sid") + " " + statement.field("Action"))
                .sorted()
                .toList();
    }

    /** A stack without a network may hold the roles of any cluster: nothing says which is its own. */
    private static Verdict trustsItsCluster(Subject subject) {
        var homes = Sites.homes(subject);
        if (homes.isEmpty()) {
            return Verdict.PASS;
        }
        return Documents.none(
                        "assumeRolePolicy",
                        "trusts a cluster of another region than " + homes,
                        statement -> statement.federations().stream().anyMatch(issuer -> isForeign(issuer, homes)))
                .of(subject);
    }

    private static boolean isForeign(String issuer, Set<String> homes) {
        return issuer.contains("oidc-provider/oidc.eks.")
                && homes.stream().noneMatch(home -> issuer.contains(".eks." + home + "."));
    }

    /** Stores of other clouds, and of programs such as Vault, have no region of AWS. */
    private static Verdict readsAtHome(Subject subject) {
        var homes = Sites.homes(subject);
        return homes.isEmpty()
                ? Verdict.PASS
                : at("spec.provider.aws.region")
                        .isIn(homes)
                        .when(at("spec.provider.aws").isSet())
                        .of(subject);
    }
}
