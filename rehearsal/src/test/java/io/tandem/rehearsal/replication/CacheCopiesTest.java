package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class CacheCopiesTest extends InWorld {

    private static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

    /** A group as it stands in the account; what ElastiCache checks before is not of interest here. */
    private void put(String region, String id, Object... values) {
        var inputs = Inputs.of(values);
        world.cloud().account().put(new CloudResource(GROUP, id, region, "urn::" + id, true, inputs, inputs));
    }

    private void datastore() {
        var inputs = Inputs.of("primaryReplicationGroupId", "cache");
        world.cloud()
                .account()
                .put(new CloudResource(
                        "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup",
                        "fpkhr-cache",
                        "ap-south-1",
                        "urn::cache",
                        true,
                        inputs,
                        inputs));
    }

    private List<Replication> copies() {
        return CacheCopies.in(world.cloud().account()).toList();
    }

    @Test
    void aSecondaryFollowsThePrimaryOfItsDatastore() {
        put("ap-south-1", "cache");
        datastore();
        put("ap-south-2", "cache-twin", "globalReplicationGroupId", "fpkhr-cache");

        assertThat(copies()).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo("cache");
            assertThat(copy.from()).isEqualTo("ap-south-1");
            assertThat(copy.to()).isEqualTo("ap-south-2");
            assertThat(copy.works()).isTrue();
        });
        assertThat(CacheCopies.held(world.cloud().account()))
                .containsExactly(new Stateful(Kind.CACHE, "cache", "ap-south-1"));
    }

    @Test
    void groupsWithoutDatastoreHoldTheirOwn() {
        put("ap-south-1", "cache");
        put("ap-south-2", "cache-twin");

        assertThat(copies()).isEmpty();
        assertThat(CacheCopies.held(world.cloud().account())).hasSize(2);
    }

    @Test
    void aDisabledKeyEndsTheCopy() {
        var key = world.make("aws:kms/key:Key", "isEnabled", false);
        put("ap-south-1", "cache", "kmsKeyId", key.attribute("arn").orElseThrow());
        datastore();
        put("ap-south-2", "cache-twin", "globalReplicationGroupId", "fpkhr-cache");

        assertThat(copies())
                .singleElement()
                .extracting(Replication::why)
                .asString()
                .contains(key.id());
    }
}
