package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.rules.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** MSK replicators between clusters of Kafka. A cluster that one fills holds nothing of its own. */
final class StreamCopies {
    /** Not promised; MaxReplicationLag tells. https://docs.aws.amazon.com/msk/latest/developerguide/msk-replicator-monitor.html */
    private static final Duration USUAL = Duration.ofSeconds(10);

    private static final String SOURCE = "replicationInfoList.sourceKafkaClusterArn";
    private static final String TARGET = "replicationInfoList.targetKafkaClusterArn";

    private StreamCopies() {}

    static Stream<Stateful> held(Account account) {
        return account.all(Types.STREAM_CLUSTER).stream()
                .filter(cluster -> account.all(Types.STREAM_REPLICATOR).stream()
                        .noneMatch(replicator -> replicator.attribute(TARGET).equals(cluster.attribute("arn"))
                                && cluster(account, replicator, SOURCE).isPresent()))
                .map(cluster -> new Stateful(Kind.STREAM, name(cluster), cluster.scope()));
    }

    static Stream<Replication> in(Account account) {
        return account.all(Types.STREAM_REPLICATOR).stream()
                .flatMap(replicator -> cluster(account, replicator, SOURCE)
                        .map(source -> Replication.of(
                                Kind.STREAM,
                                name(source),
                                source.scope(),
                                Regions.of(replicator.attribute(TARGET).orElse("")),
                                USUAL,
                                cluster(account, replicator, TARGET).isPresent()
                                        ? Optional.empty()
                                        : Optional.of("the target cluster is gone")))
                        .stream());
    }

    private static Optional<CloudResource> cluster(Account account, CloudResource replicator, String path) {
        return account.all(Types.STREAM_CLUSTER).stream()
                .filter(cluster -> cluster.attribute("arn").equals(replicator.attribute(path)))
                .findFirst();
    }

    private static String name(CloudResource cluster) {
        return cluster.attribute("clusterName").orElse(cluster.id());
    }
}
