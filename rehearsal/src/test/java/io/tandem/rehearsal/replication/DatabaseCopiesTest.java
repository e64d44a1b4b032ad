package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseCopiesTest extends InWorld {

    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String SOURCE = "arn:aws:rds:ap-south-1:111122223333:db:orders";

    /** An instance as it stands in the account; what RDS checks before is not of interest here. */
    private void put(String region, String identifier, Object... values) {
        var inputs = Inputs.with(Inputs.of("identifier", identifier, "backupRetentionPeriod", 7), values);
        var outputs = Inputs.with(inputs, "arn", "arn:aws:rds:%s:111122223333:db:%s".formatted(region, identifier));
        var instance =
                new CloudResource(INSTANCE, "db-" + identifier, region, "urn::" + identifier, true, inputs, outputs);
        world.cloud().account().put(instance);
    }

    private List<Replication> copies() {
        return DatabaseCopies.in(world.cloud().account()).toList();
    }

    @Test
    void aReplicaInAnotherRegionFollowsItsSource() {
        put("ap-south-1", "orders");
        put("ap-south-2", "orders-twin", "replicateSourceDb", SOURCE);

        assertThat(copies()).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo("orders");
            assertThat(copy.from()).isEqualTo("ap-south-1");
            assertThat(copy.to()).isEqualTo("ap-south-2");
            assertThat(copy.works()).isTrue();
        });
    }

    @Test
    void aReplicaBesideItsSourceIsNoCopyOfAnotherRegion() {
        put("ap-south-1", "orders");
        put("ap-south-1", "orders-reader", "replicateSourceDb", "orders");

        assertThat(copies()).isEmpty();
    }

    @Test
    void aPromotedReplicaFollowsNobodyAndHoldsItsOwn() {
        put("ap-south-1", "orders");
        put("ap-south-2", "orders-twin");

        assertThat(copies()).isEmpty();
        assertThat(DatabaseCopies.held(world.cloud().account())).hasSize(2);
    }

    @Test
    void aReplicaHoldsNothingOfItsOwn() {
        put("ap-south-1", "orders");
        put("ap-south-2", "orders-twin", "replicateSourceDb", SOURCE);

        assertThat(DatabaseCopies.held(world.cloud().account()))
                .containsExactly(new Stateful(Kind.DATABASE, "orders", "ap-south-1"));
    }

    @Test
    void aReplicaWhoseSourceIsGoneHoldsItsOwn() {
        put("ap-south-2", "orders-twin", "replicateSourceDb", SOURCE);

        assertThat(copies()).isEmpty();
        assertThat(DatabaseCopies.held(world.cloud().account())).hasSize(1);
    }

    @Test
    void aSourceWithoutBackupsIsNotFollowed() {
        put("ap-south-1", "orders", "backupRetentionPeriod", 0);
        put("ap-south-2", "orders-twin", "replicateSourceDb", SOURCE);

        assertThat(copies())
                .singleElement()
                .extracting(Replication::why)
                .asString()
                .contains("backups");
    }

    @Test
    void aDisabledKeyEndsTheCopy() {
        var key = world.create("aws:kms/key:Key", "ap-south-2", Inputs.of("isEnabled", false));
        put("ap-south-1", "orders");
        put(
                "ap-south-2",
                "orders-twin",
                "replicateSourceDb",
                SOURCE,
                "kmsKeyId",
                key.attribute("arn").orElseThrow());

        assertThat(copies())
                .singleElement()
                .extracting(Replication::why)
                .asString()
                .contains(key.id());
    }
}
