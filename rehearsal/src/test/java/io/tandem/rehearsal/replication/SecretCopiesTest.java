package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretCopiesTest extends InWorld {

    private static final String SECRET = "aws:secretsmanager/secret:Secret";

    private List<Replication> copies() {
        return SecretCopies.in(world.cloud().account()).toList();
    }

    private CloudResource replicate() {
        var key = world.create("aws:kms/key:Key", "ap-south-2", Inputs.of());
        var replica = Inputs.of(
                "region", "ap-south-2", "kmsKeyId", key.attribute("arn").orElseThrow());
        world.make(SECRET, "name", "database", "replicas", List.of(replica));
        return key;
    }

    @Test
    void aSecretIsCopiedToTheRegionsOfItsReplicas() {
        replicate();

        assertThat(copies()).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo("database");
            assertThat(copy.to()).isEqualTo("ap-south-2");
            assertThat(copy.works()).isTrue();
        });
    }

    @Test
    void aSecretWithoutReplicasIsNotCopied() {
        world.one(SECRET);

        assertThat(copies()).isEmpty();
    }

    @Test
    void aDisabledKeyOfTheReplicaEndsTheCopy() {
        world.update(replicate(), "isEnabled", false);

        assertThat(copies()).singleElement().matches(copy -> !copy.works());
    }

    @Test
    void aReplicaThatCouldNotBeMadeIsNoCopy() {
        world.create(SECRET, "ap-south-2", Inputs.of("name", "database"));

        replicate();

        assertThat(copies()).singleElement().matches(copy -> !copy.works());
    }
}
