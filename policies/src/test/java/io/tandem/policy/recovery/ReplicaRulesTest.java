package io.tandem.policy.recovery;

import static io.tandem.policy.testing.Few.complaints;
import static io.tandem.policy.testing.Few.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplicaRulesTest {
    private static final String COPIES = "dr01-state-is-replicated";
    private static final String KEYS = "dr07-replica-has-key";
    private static final Resource HERE = resource(Types.VPC, "here", "eu-west-1", Map.of());
    private static final Resource THERE = resource(Types.VPC, "there", "eu-central-1", Map.of());
    private static final Resource ORDERS = resource(
            Types.DATABASE,
            "orders",
            "eu-west-1",
            Map.of("identifier", "orders", "arn", "arn:aws:rds:eu-west-1:1:db:orders"));
    private static final Resource EVENTS =
            resource(Types.TABLE, "events", "eu-west-1", Map.of("arn", "arn:aws:dynamodb:eu-west-1:1:table/events"));

    @Test
    void aReplicaForReadingIsNoCopyInTheOtherRegion() {
        var reader = replica("reader", "eu-west-1", "orders");

        assertThat(complaints(COPIES, HERE, THERE, ORDERS, reader))
                .containsExactly("its copy reader is in its own region");
        assertThat(complaints(
                        COPIES,
                        HERE,
                        THERE,
                        ORDERS,
                        reader,
                        replica("copy", "eu-central-1", ORDERS.at("arn").texts().get(0))))
                .isEmpty();
    }

    @Test
    void aReplicaOfATableIsInAnotherRegion() {
        assertThat(complaints(COPIES, HERE, THERE, EVENTS, tableIn("eu-central-1")))
                .isEmpty();
        assertThat(complaints(COPIES, HERE, THERE, EVENTS, tableIn("eu-west-1")))
                .hasSize(1);
    }

    @Test
    void aTableMayNameItsReplicasItself() {
        assertThat(complaints(COPIES, HERE, THERE, withReplicaIn("eu-central-1")))
                .isEmpty();
        assertThat(complaints(COPIES, HERE, THERE, withReplicaIn("eu-west-1")))
                .containsExactly("no TableReplica belongs to it");
    }

    @Test
    void aReplicaWithinARegionHasItsSourcesKey() {
        assertThat(complaints(KEYS, replica("reader", "eu-west-1", "orders"))).isEmpty();
        assertThat(complaints(KEYS, replica("copy", "eu-central-1", "arn:aws:rds:eu-west-1:1:db:orders")))
                .containsExactly("kmsKeyId is not set; it must be set");
    }

    private static Resource replica(String name, String region, String source) {
        return resource(Types.DATABASE, name, region, Map.of("identifier", name, "replicateSourceDb", source));
    }

    private static Resource tableIn(String region) {
        return resource(
                Types.TABLE_REPLICA,
                "events",
                region,
                Map.of("globalTableArn", "arn:aws:dynamodb:eu-west-1:1:table/events"));
    }

    private static Resource withReplicaIn(String region) {
        return resource(Types.TABLE, "own", "eu-west-1", Map.of("replicas", List.of(Map.of("regionName", region))));
    }
}
