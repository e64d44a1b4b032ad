package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.TABLE;
import static io.tandem.rehearsal.cloud.rules.Types.TABLE_REPLICA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableReplicasTest extends InWorld {

    private static final String CODE = "ValidationException";

    private CloudResource table(Object... changes) {
        var streamed = Inputs.of("streamEnabled", true, "streamViewType", "NEW_AND_OLD_IMAGES");
        return world.make(
                TABLE,
                Inputs.with(streamed, changes).entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }

    private CloudResource replicate(CloudResource table, String region, Object... changes) {
        return world.create(TABLE_REPLICA, region, Inputs.with(Inputs.of("globalTableArn", arn(table)), changes));
    }

    private String key(String region) {
        return arn(world.create(KEY, region, Inputs.of()));
    }

    private CloudResource encrypted() {
        return table("serverSideEncryption", Inputs.of("enabled", true, "kmsKeyArn", key("ap-south-1")));
    }

    private static String arn(CloudResource resource) {
        return resource.attribute("arn").orElseThrow();
    }

    @Test
    void aTableWithStreamIsReplicated() {
        var replica = replicate(table("name", "orders"), "ap-south-2");

        assertThat(replica.id()).isEqualTo("orders:ap-south-1");
        assertThat(arn(replica)).isEqualTo("arn:aws:dynamodb:ap-south-2:111122223333:table/orders");
    }

    @Test
    void aTableWithoutStreamIsNotReplicated() {
        assertRefused(CODE, "NEW_AND_OLD_IMAGES", () -> replicate(world.one(TABLE), "ap-south-2"));
    }

    @Test
    void aStreamOfHalfTheImagesIsNotEnough() {
        assertRefused(CODE, "NEW_AND_OLD_IMAGES", () -> replicate(table("streamViewType", "NEW_IMAGE"), "ap-south-2"));
    }

    @Test
    void aReplicaIsInAnotherRegion() {
        assertRefused(CODE, "same region", () -> replicate(table(), "ap-south-1"));
    }

    @Test
    void aRegionHasOneReplica() {
        var table = table();
        replicate(table, "ap-south-2");

        assertRefused(CODE, "globalTableArn", () -> replicate(table, "ap-south-2"));
    }

    @Test
    void aTableOfTheSameNameIsInTheWay() {
        var table = table();
        var inputs = Inputs.with(table.inputs());
        world.create(TABLE, "ap-south-2", inputs);

        assertRefused(CODE, "of its own", () -> replicate(table, "ap-south-2"));
    }

    @Test
    void aReplicaOfAnEncryptedTableNeedsAKeyOfItsRegion() {
        var table = encrypted();

        assertRefused(CODE, "kmsKeyArn", () -> replicate(table, "ap-south-2"));
        assertRefused(
                CODE, "it is in ap-south-1", () -> replicate(table, "ap-south-2", "kmsKeyArn", key("ap-south-1")));
        replicate(table, "ap-south-2", "kmsKeyArn", key("ap-south-2"));
    }

    @Test
    void aReplicaOfATableWithoutKeyHasNone() {
        assertRefused(CODE, "kmsKeyArn", () -> replicate(table(), "ap-south-2", "kmsKeyArn", key("ap-south-2")));
    }

    @Test
    void aProtectedReplicaStays() {
        var replica = replicate(table(), "ap-south-2", "deletionProtectionEnabled", true);

        assertRefused(CODE, "deletionProtectionEnabled", () -> world.delete(replica));
    }
}
