package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.REPLICA_KEY;
import static io.tandem.rehearsal.cloud.rules.Types.SECRET;
import static io.tandem.rehearsal.cloud.rules.Types.SECRET_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReplicasTest extends InWorld {
    private static final String BAD = "InvalidParameterException";

    private CloudResource replicated(Object... replica) {
        return world.make(
                SECRET,
                "name",
                "database",
                "replicas",
                List.of(Inputs.with(Inputs.of("region", Twin.REGION), replica)));
    }

    private static List<Object> statusOf(CloudResource secret) {
        return Paths.all(secret.outputs(), "replicas[].status");
    }

    @Test
    void aReplicaWithAKeyOfItsRegionIsInSync() {
        assertThat(statusOf(replicated("kmsKeyId", new Twin(world).key()))).containsExactly("InSync");
    }

    @Test
    void aReplicaOfAMultiRegionKeyWillDo() {
        var primary = world.make(KEY, "multiRegion", true).attribute("arn").orElseThrow();
        var key = new Twin(world).make(REPLICA_KEY, "primaryKeyArn", primary);

        replicated("kmsKeyId", key.attribute("arn").orElseThrow());
    }

    @Test
    void aReplicaWithAKeyOfTheOriginalsRegionIsRefused() {
        var key = world.one(KEY).attribute("arn").orElseThrow();

        assertRefused(BAD, "it is in ap-south-1", () -> replicated("kmsKeyId", key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ap-south-1", "eu-west-1"})
    void aReplicaInTheOwnOrInADisabledRegionIsRefused(String region) {
        assertRefused(BAD, region, () -> replicated("region", region));
    }

    @Test
    void twoReplicasInOneRegionAreRefused() {
        var replica = Inputs.of("region", Twin.REGION);

        assertRefused(BAD, "once", () -> world.make(SECRET, "replicas", List.of(replica, replica)));
    }

    @Test
    void aReplicaFailsWhereItsNameIsTaken() {
        world.create(SECRET, Twin.REGION, Inputs.of("name", "database"));

        assertThat(statusOf(replicated())).containsExactly("Failed");
    }

    @Test
    void aReplicaTakesANameThatItMayOverwrite() {
        world.create(SECRET, Twin.REGION, Inputs.of("name", "database"));

        var secret = world.make(
                SECRET,
                "name",
                "database",
                "forceOverwriteReplicaSecret",
                true,
                "replicas",
                List.of(Inputs.of("region", Twin.REGION)));

        assertThat(statusOf(secret)).containsExactly("InSync");
    }

    @Test
    void aReplicaStaysInSyncAfterAChange() {
        assertThat(statusOf(world.update(replicated(), "description", "of the database")))
                .containsExactly("InSync");
    }

    @Test
    void aReplicaTakesNoValueOfItsOwn() {
        var arn = replicated().id().replace("ap-south-1", Twin.REGION);

        assertRefused(
                BAD,
                "replica secret",
                () -> world.create(SECRET_VERSION, Twin.REGION, Inputs.of("secretId", arn, "secretString", "own")));
    }

    @Test
    void anOriginalGoesWithItsReplicas() {
        world.delete(replicated());

        assertThat(world.cloud().account().all(SECRET)).isEmpty();
    }
}
