package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCopiesTest extends InWorld {

    private static final String TABLE = "aws:dynamodb/table:Table";

    private CloudResource key(String region) {
        return world.create("aws:kms/key:Key", region, Inputs.of());
    }

    /** A table with a replica; each has a key of its own. */
    private void replicate(CloudResource key, CloudResource replicaKey) {
        var table = world.make(
                TABLE,
                "name",
                "orders",
                "streamEnabled",
                true,
                "streamViewType",
                "NEW_AND_OLD_IMAGES",
                "serverSideEncryption.kmsKeyArn",
                arn(key));
        world.create(
                "aws:dynamodb/tableReplica:TableReplica",
                "ap-south-2",
                Inputs.of("globalTableArn", arn(table), "kmsKeyArn", arn(replicaKey)));
    }

    private List<Replication> copies() {
        return TableCopies.in(world.cloud().account()).toList();
    }

    private static String arn(CloudResource resource) {
        return resource.attribute("arn").orElseThrow();
    }

    @Test
    void itemsGoBothWaysWithinASecond() {
        replicate(key("ap-south-1"), key("ap-south-2"));

        assertThat(copies()).extracting(Replication::from).containsExactly("ap-south-1", "ap-south-2");
        assertThat(copies()).extracting(Replication::to).containsExactly("ap-south-2", "ap-south-1");
        assertThat(copies())
                .allMatch(copy -> copy.works()
                        && copy.lag().toSeconds() == 1
                        && copy.name().equals("orders"));
    }

    @Test
    void aTableWithoutReplicaIsNotCopied() {
        world.one(TABLE);

        assertThat(copies()).isEmpty();
    }

    @Test
    void aDisabledKeyOfEitherSideEndsBothWays() {
        var key = key("ap-south-2");
        replicate(key("ap-south-1"), key);

        world.update(key, "isEnabled", false);

        assertThat(copies()).hasSize(2).allMatch(copy -> copy.why().contains(key.id()));
    }

    @Test
    void eachRegionHoldsTheTable() {
        replicate(key("ap-south-1"), key("ap-south-2"));

        assertThat(TableCopies.held(world.cloud().account()))
                .extracting(Stateful::region)
                .containsExactly("ap-south-1", "ap-south-2");
    }
}
