package io.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.tandem.StackTransforms.Transform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.TransformRequest;
import pulumirpc.Resource.TransformResourceOptions;
import pulumirpc.Resource.TransformResponse;

class StackTransformsTest {
    private static final Transform BOUNDARY = new RoleBoundary(Optional.of("arn:aws:iam::111122223333:policy/most"));

    @Test
    void everyRoleGetsTheBoundaryBesideItsOtherProperties() {
        var properties = transformed("aws:iam/role:Role", BOUNDARY).getProperties();

        assertThat(properties.getFieldsMap()).containsOnlyKeys("name", "permissionsBoundary");
        assertThat(text(properties, "permissionsBoundary")).isEqualTo("arn:aws:iam::111122223333:policy/most");
    }

    @Test
    void nothingButARoleGetsABoundary() {
        assertThat(transformed("aws:iam/policy:Policy", BOUNDARY)
                        .getProperties()
                        .getFieldsMap())
                .containsOnlyKeys("name");
    }

    @Test
    void withoutTheSettingARoleStaysAsItIs() {
        var none = new RoleBoundary(Optional.empty());

        assertThat(transformed("aws:iam/role:Role", none).getProperties().getFieldsMap())
                .containsOnlyKeys("name");
    }

    @Test
    void transformsAreDoneOneAfterTheOther() {
        Transform renamed = (type, properties) -> properties.toBuilder()
                .putFields("name", value(text(properties, "name") + "-2"))
                .build();

        assertThat(text(transformed("aws:ec2/vpc:Vpc", renamed, renamed).getProperties(), "name"))
                .isEqualTo("tandem-prod-2-2");
    }

    @Test
    void theOptionsOfTheProgramStay() {
        assertThat(transformed("aws:iam/role:Role", BOUNDARY).getOptions().getProtect())
                .isTrue();
    }

    private static TransformResponse transformed(String type, Transform... transforms) {
        var request = TransformRequest.newBuilder()
                .setType(type)
                .setProperties(Struct.newBuilder().putFields("name", value("tandem-prod")))
                .setOptions(TransformResourceOptions.newBuilder().setProtect(true))
                .build();
        return StackTransforms.transformed(request, List.of(transforms));
    }

    private static Value value(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    private static String text(Struct properties, String field) {
        return properties.getFieldsOrThrow(field).getStringValue();
    }
}
