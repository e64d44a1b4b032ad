package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamCopiesTest extends InWorld {

    private static final String CLUSTER = "aws:msk/cluster:Cluster";

    private List<Replication> copies() {
        return StreamCopies.in(world.cloud().account()).toList();
    }

    private String name(String region) {
        return world.cloud().account().all(CLUSTER, region).stream()
                .map(cluster -> cluster.attribute("clusterName").orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReplicatorFillsTheClusterOfItsOwnRegion() {
        world.one("aws:msk/replicator:Replicator");

        assertThat(copies()).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo(name("ap-south-2"));
            assertThat(copy.from()).isEqualTo("ap-south-2");
            assertThat(copy.to()).isEqualTo("ap-south-1");
            assertThat(copy.works()).isTrue();
        });
    }

    @Test
    void aClusterThatIsFilledHoldsNothingOfItsOwn() {
        world.one("aws:msk/replicator:Replicator");

        assertThat(StreamCopies.held(world.cloud().account()))
                .containsExactly(new Stateful(Kind.STREAM, name("ap-south-2"), "ap-south-2"));
    }

    @Test
    void aReplicatorWithoutTargetCopiesNothing() {
        world.one("aws:msk/replicator:Replicator");

        world.cloud().account().remove(world.one(CLUSTER));

        assertThat(copies())
                .singleElement()
                .extracting(Replication::why)
                .asString()
                .contains("target");
    }

    @Test
    void aClusterAloneIsNotCopied() {
        world.one(CLUSTER);

        assertThat(copies()).isEmpty();
        assertThat(StreamCopies.held(world.cloud().account())).hasSize(1);
    }
}
