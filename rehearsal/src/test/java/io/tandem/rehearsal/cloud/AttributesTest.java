package io.tandem.rehearsal.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import io.tandem.rehearsal.values.Unknown;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTest extends InWorld {
    private static final String CLUSTER = "aws:eks/cluster:Cluster";
    private static final String TABLE = "aws:dynamodb/table:Table";

    @Test
    void aTableWithoutStreamHasNoArnOfOne() {
        assertThat(world.one(TABLE).outputs()).containsEntry("streamArn", "");
    }

    @Test
    void theArnOfAStreamComesWithTheStream() {
        var changed = world.update(world.one(TABLE), "streamEnabled", true, "streamViewType", "NEW_AND_OLD_IMAGES");

        assertThat(changed.attribute("streamArn").orElseThrow())
                .startsWith(changed.attribute("arn").orElseThrow() + "/stream/")
                .endsWith(changed.attribute("streamLabel").orElseThrow());
    }

    @Test
    void theArnOfAStreamStaysWhenSomethingElseChanges() {
        var table = world.make(TABLE, "streamEnabled", true, "streamViewType", "NEW_AND_OLD_IMAGES");

        var changed = world.update(table, "deletionProtectionEnabled", true);

        assertThat(changed.attribute("streamArn")).isEqualTo(table.attribute("streamArn"));
    }

    @Test
    void whatTheCloudAddedToAnObjectStaysWhenSomethingElseChanges() {
        var cluster = world.one(CLUSTER);

        var changed = world.update(cluster, "tags", Map.of("more", "tags"));

        assertThat(changed.attribute("vpcConfig.clusterSecurityGroupId"))
                .isPresent()
                .isEqualTo(cluster.attribute("vpcConfig.clusterSecurityGroupId"));
    }

    @Test
    void aPreviewKnowsWhetherThereWillBeAStream() {
        var table = world.one(TABLE).inputs();
        var streamed = Inputs.with(table, "streamEnabled", true);

        assertThat(world.cloud().expect(World.type(TABLE), table)).containsEntry("streamArn", "");
        assertThat(world.cloud().expect(World.type(TABLE), streamed)).containsEntry("streamArn", Unknown.VALUE);
    }
}
