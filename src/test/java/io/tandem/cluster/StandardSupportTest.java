package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.TransformRequest;
import pulumirpc.Resource.TransformResourceOptions;

final class StandardSupportTest {
    private static final Struct NAMED = Struct.newBuilder()
            .putFields("name", Value.newBuilder().setStringValue("tandem-prod").build())
            .build();

    @Test
    void aControlPlaneGetsTheStandardPolicyBesideItsOtherProperties() {
        var properties =
                StandardSupport.transform(request("aws:eks/cluster:Cluster")).getProperties();

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
        assertThat(StandardSupport.transform(request("aws:ec2/vpc:Vpc")).getProperties())
                .isEqualTo(NAMED);
    }

    @Test
    void theOptionsOfTheProgramStay() {
        assertThat(StandardSupport.transform(request("aws:eks/cluster:Cluster"))
                        .getOptions()
                        .getProtect())
                .isTrue();
    }

    private static TransformRequest request(String type) {
        return TransformRequest.newBuilder()
                .setType(type)
                .setProperties(NAMED)
                .setOptions(TransformResourceOptions.newBuilder().setProtect(true))
                .build();
    }
}
