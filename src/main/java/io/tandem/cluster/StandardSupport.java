package io.tandem.cluster;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;

/**
 * Keeps every EKS control plane on standard support, so that no version slips into extended support and its surcharge. A
 * transform, because the eks component has no input for it before 4.x (https://github.com/pulumi/pulumi-eks/issues/1776).
 */
public final class StandardSupport {
    private static final String CLUSTER = "aws:eks/cluster:Cluster";

    private StandardSupport() {}

    /** The properties of a resource, with the upgrade policy if it is a control plane. */
    public static Struct transform(String type, Struct properties) {
        return type.equals(CLUSTER)
                ? properties.toBuilder()
                        .putFields("upgradePolicy", object("supportType", "STANDARD"))
                        .build()
                : properties;
    }

    private static Value object(String field, String text) {
        var value = Value.newBuilder().setStringValue(text).build();
        return Value.newBuilder()
                .setStructValue(Struct.newBuilder().putFields(field, value))
                .build();
    }
}
