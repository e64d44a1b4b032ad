package io.tandem.policy.recovery;

import static io.tandem.policy.aws.Types.DATABASE;
import static io.tandem.policy.aws.Types.REPOSITORY;
import static io.tandem.policy.aws.Types.SECRET;
import static io.tandem.policy.aws.Types.TABLE;
import static io.tandem.policy.aws.Types.TABLE_REPLICA;
import static io.tandem.policy.recovery.Sites.overBoth;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Join;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import java.util.List;

/** Databases, tables, secrets and images: is there a copy in the other region, and is it worth anything. */
final class ReplicaRules {
    static final String REGISTRY = "aws:ecr/replicationConfiguration:ReplicationConfiguration";
    private static final String DESTINATIONS = "replicationConfiguration.rules[].destinations[].region";

    /** Within a region the source goes by its identifier, from another one by its ARN. */
    private static final Check FROM_ELSEWHERE = at("replicateSourceDb").matches("arn:.*");

    private ReplicaRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr01-state-is-replicated", CRITICAL, "What holds state has a copy in the other region")
                        .because("When the region is gone, so is what only it had.")
                        .fix("a read replica, a TableReplica, replicas of the secret, or the registry's replication.")
                        .on(DATABASE, TABLE, SECRET)
                        .requiresInStack(ReplicaRules::isCopied),
                rule("dr02-copies-are-elsewhere", CRITICAL, "A copy is in another region than its original")
                        .because("A copy in the same region fails with it.")
                        .fix("the other region of the pair.")
                        .on(SECRET, REGISTRY, TABLE_REPLICA, Types.REPLICA_KEY, DATABASE)
                        .requires(ReplicaRules::isElsewhere),
                rule(
                                "dr07-replica-has-key",
                                CRITICAL,
                                "A database's replica in another region has a key of that region")
                        .because(
                                "RDS refuses it without one; within a region a replica has its source's key, whatever is said.")
                        .fix("kmsKeyId(...) of a key in the replica's region.")
                        .link("https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html")
                        .on(DATABASE)
                        .requires(ofItsRegion("kmsKeyId").when(FROM_ELSEWHERE)),
                rule("dr08-replica-is-equal", HIGH, "The replica of a database can take the source's load")
                        .because(
                                "A smaller class, or other parameters, fail when the replica is promoted: at the worst time.")
                        .fix("the instanceClass, engineVersion and parameter family of the source; multiAz(true).")
                        .on(DATABASE)
                        .requiresInStack(overBoth(ReplicaRules::isEqualToItsSource)
                                .when(at("replicateSourceDb").isSet())),
                rule("dr10-table-replica-protected", HIGH, "Replicas of tables are protected like their originals")
                        .because("After a failover the replica is the table.")
                        .fix("pointInTimeRecovery(true), deletionProtectionEnabled(true), kmsKeyArn of its region.")
                        .on(TABLE_REPLICA)
                        .requires(at("pointInTimeRecovery")
                                .isTrue()
                                .and(at("deletionProtectionEnabled").isTrue())
                                .and(ofItsRegion("kmsKeyArn"))),
                rule("dr11-table-streams", CRITICAL, "Tables that are replicated, or to be, stream both images")
                        .because("Global tables replicate through the stream, and AWS refuses them without it.")
                        .fix("streamEnabled(true).streamViewType(\"NEW_AND_OLD_IMAGES\").")
                        .on(TABLE)
                        .requiresInStack(at("streamEnabled")
                                .isTrue()
                                .and(at("streamViewType").is("NEW_AND_OLD_IMAGES"))
                                .when(Join.referring(TABLE_REPLICA, "globalTableArn")
                                        .exists()
                                        .or(at("replicas").isSet())
                                        .or(at("tags.role").isIn(TagRules.HALVES)))),
                rule("dr12-secret-replicas", CRITICAL, "Replicas of secrets have keys of their regions")
                        .because("A replica under a key of the other region cannot be read when that region is gone.")
                        .fix("kmsKeyId of a key, or replica key, in the replica's region.")
                        .on(SECRET)
                        .requires(subject -> Verdict.all(subject.resource().properties().all("replicas[]").stream()
                                .map(replica -> Sites.areOf(
                                        List.of(replica.at("kmsKeyId")),
                                        replica.at("region").text(),
                                        "replicas.kmsKeyId"))
                                .toList())),
                rule("dr28-images-are-replicated", HIGH, "Every repository is replicated")
                        .because("Pods in the other region cannot start from images that only this one has.")
                        .fix(
                                "a repositoryFilter of the ReplicationConfiguration that begins like the repository's name.")
                        .on(REPOSITORY)
                        .requiresInStack(subject -> Verdict.all(subject.stack().all(REGISTRY).stream()
                                .filter(registry -> registry.region()
                                        .equals(subject.resource().region()))
                                .map(registry -> coversName(registry, subject))
                                .toList())));
    }

    private static Check ofItsRegion(String path) {
        return at(path).isSet()
                .and(subject -> Sites.areOf(
                        List.of(subject.at(path)), subject.resource().region(), path));
    }

    private static Verdict isCopied(Subject subject) {
        var copies =
                switch (subject.type()) {
                    case SECRET -> someElsewhere("replicas[].region");
                    case TABLE ->
                        overBoth(Join.referring(TABLE_REPLICA, "globalTableArn")
                                .anyPasses(elsewhereThan(subject))
                                .or(someElsewhere("replicas[].regionName")));
                    default ->
                        overBoth(Join.referring(DATABASE, "replicateSourceDb")
                                .anyPasses(elsewhereThan(subject))
                                .or(at("replicateSourceDb").isSet()));
                };
        return copies.of(subject);
    }

    /** A replica for reading, in its source's region, is no copy that outlives it. */
    private static Check elsewhereThan(Subject source) {
        return copy -> Verdict.passIf(
                !copy.resource().region().equals(source.resource().region()),
                "its copy %s is in its own region".formatted(copy.resource().name()));
    }

    private static Check someElsewhere(String path) {
        return subject -> Verdict.any(
                subject.resource().properties().all(path).stream()
                        .map(region -> region.isUnknown()
                                ? Verdict.deferred(path)
                                : Verdict.passIf(
                                        !region.text().equals(subject.resource().region()),
                                        "its copy is in its own region"))
                        .toList(),
                "it has no copy");
    }

    private static Verdict isElsewhere(Subject subject) {
        var properties = subject.resource().properties();
        var own = subject.resource().region();
        boolean same =
                switch (subject.type()) {
                    case SECRET ->
                        properties.all("replicas[].region").stream()
                                .anyMatch(region -> region.text().equals(own));
                    case REGISTRY ->
                        properties.all(DESTINATIONS).stream()
                                .anyMatch(region -> region.text().equals(own));
                    default ->
                        List.of("globalTableArn", "primaryKeyArn", "replicateSourceDb").stream()
                                .flatMap(path -> subject.at(path).text().flatMap(Sites::regionOf).stream())
                                .anyMatch(region -> own.filter(region::equals).isPresent());
                };
        return Verdict.passIf(!same, "it copies to its own region, " + own.orElse("unknown"));
    }

    private static Verdict isEqualToItsSource(Subject subject) {
        return Verdict.all(subject.stack().referred(subject.resource(), "replicateSourceDb", DATABASE).stream()
                .flatMap(source ->
                        List.of("instanceClass", "engineVersion", "multiAz", "iamDatabaseAuthenticationEnabled")
                                .stream()
                                .filter(path -> !source.at(path).equals(subject.at(path)))
                                .map(path -> Verdict.fail("%s is %s, the source's is %s"
                                                .formatted(path, subject.at(path), source.at(path)))
                                        .ifKnown(subject.at(path), source.at(path))))
                .toList());
    }

    private static Verdict coversName(Resource registry, Subject repository) {
        var filters = registry.properties().all("replicationConfiguration.rules[].repositoryFilters[].filter");
        var name = repository.at("name").text();
        boolean covered = filters.isEmpty()
                || name.isEmpty()
                || filters.stream().anyMatch(filter -> filter.text()
                        .filter(prefix -> name.get().startsWith(prefix))
                        .isPresent());
        return Verdict.passIf(covered, "no filter of the registry's replication begins like its name");
    }
}
