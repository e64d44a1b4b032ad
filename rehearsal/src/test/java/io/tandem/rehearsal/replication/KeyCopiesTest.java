package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyCopiesTest extends InWorld {

    private CloudResource primary() {
        return world.make("aws:kms/key:Key", "multiRegion", true);
    }

    private CloudResource replicate(CloudResource primary) {
        return world.create(
                "aws:kms/replicaKey:ReplicaKey",
                "ap-south-2",
                Inputs.of("primaryKeyArn", primary.attribute("arn").orElseThrow()));
    }

    private List<Replication> copies() {
        return KeyCopies.in(world.cloud().account()).toList();
    }

    @Test
    void aMultiRegionKeyIsTheSameInTheRegionOfItsReplica() {
        var primary = primary();
        replicate(primary);

        assertThat(copies())
                .containsExactly(new Replication(
                        Kind.KEY,
                        primary.id(),
                        "ap-south-1",
                        "ap-south-2",
                        Replication.State.REPLICATING,
                        Duration.ZERO,
                        ""));
    }

    @Test
    void aKeyIsCalledByItsAlias() {
        var primary = primary();
        world.make("aws:kms/alias:Alias", "name", "alias/secrets", "targetKeyId", primary.id());
        replicate(primary);

        assertThat(copies()).singleElement().extracting(Replication::name).isEqualTo("alias/secrets");
    }

    @Test
    void aDisabledReplicaIsNoUse() {
        world.update(replicate(primary()), "enabled", false);

        assertThat(copies())
                .singleElement()
                .extracting(Replication::why)
                .asString()
                .contains("disabled");
    }

    @Test
    void aKeyOfOneRegionHoldsNothingThatItsDataDoesNot() {
        world.one("aws:kms/key:Key");

        assertThat(KeyCopies.held(world.cloud().account())).isEmpty();
    }
}
