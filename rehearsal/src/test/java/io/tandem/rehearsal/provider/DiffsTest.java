package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.World;
import io.tandem.rehearsal.values.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiffsTest {
    private static final String CLUSTER = "aws:eks/cluster:Cluster";
    private static final String DATABASE = "aws:rds/instance:Instance";

    private static Map<String, Object> seen(Map<String, Object> inputs, Map<String, Object> outputs) {
        return Diffs.seen(World.type(DATABASE), inputs, outputs);
    }

    @Test
    void encryptionThatAReplicaHasFromItsSourceIsMissedInTheProgram() {
        assertThat(seen(Map.of(), Map.of("storageEncrypted", true))).containsEntry("storageEncrypted", true);
    }

    @Test
    void whatTheProgramSaysStays() {
        assertThat(seen(Map.of("storageEncrypted", false), Map.of("storageEncrypted", true)))
                .containsEntry("storageEncrypted", false);
    }

    @Test
    void whatIsOffIsNotMissed() {
        assertThat(seen(Map.of(), Map.of("storageEncrypted", false))).isEmpty();
    }

    @Test
    void whatTheProviderLeavesToAwsIsNotMissed() {
        assertThat(seen(Map.of(), Map.of("multiAz", true))).isEmpty();
    }

    /** Else a preview of new tags would show every rule of the cluster's group made anew. */
    @Test
    void aPreviewOfAChangeKnowsWhatTheCloudAddedToAnObject() {
        var subnets = Map.of("subnetIds", List.of("subnet-1"));
        var made = Map.<String, Object>of(
                "vpcConfig", Map.of("subnetIds", List.of("subnet-1"), "clusterSecurityGroupId", "sg-1"));

        assertThat(Diffs.expected(World.type(CLUSTER), made, Map.of("vpcConfig", subnets)))
                .extractingByKey("vpcConfig")
                .isEqualTo(made.get("vpcConfig"));
    }

    @Test
    void aPreviewPromisesNothingInsideWhatIsUnknown() {
        var made = Map.<String, Object>of("vpcConfig", Map.of("clusterSecurityGroupId", "sg-1"));

        assertThat(Diffs.expected(World.type(CLUSTER), made, Map.of("vpcConfig", Unknown.VALUE)))
                .containsEntry("vpcConfig", Unknown.VALUE);
    }
}
