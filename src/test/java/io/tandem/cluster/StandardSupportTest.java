package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import org.junit.jupiter.api.Test;

final class StandardSupportTest {
    private static final Struct NAMED = Struct.newBuilder()
            .putFields("name", Value.newBuilder().setStringValue("tandem-prod").build())
            .build();

    @Test
    void aControlPlaneGetsTheStandardPolicyBesideItsOtherProperties() {
        var properties = StandardSupport.transform("aws:eks/cluster:Cluster", NAMED);

        assertThat(properties.getFieldsMap()).containsAllEntriesOf(NAMED.getFieldsMap());
        assertThat(properties
                        .getFieldsOrThrow("upgradePolicy")
                        .getStructValue()
                        .getFieldsOrThrow("supportType")
                        .getStringValue())
                .isEqualTo("STANDARD");
    }

    @Test
    void everyOtherResourceStaysAsItIs() {
        assertThat(StandardSupport.transform("aws:ec2/vpc:Vpc", NAMED)).isEqualTo(NAMED);
    }
}
