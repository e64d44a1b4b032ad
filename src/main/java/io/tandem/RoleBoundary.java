package io.tandem;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.tandem.StackTransforms.Transform;
import java.util.Optional;

/**
 * The boundary of every role that the stack makes. A pipeline that may make roles only with it cannot give itself, by way
 * of such a role, what it was not given.
 *
 * @param policyArn the policy; without one roles have no boundary
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html">AWS</a>
 */
record RoleBoundary(Optional<String> policyArn) implements Transform {
    private static final String ROLE = "aws:iam/role:Role";

    @Override
    public Struct of(String type, Struct properties) {
        return policyArn
                .filter(arn -> type.equals(ROLE))
                .map(arn -> properties.toBuilder()
                        .putFields(
                                "permissionsBoundary",
                                Value.newBuilder().setStringValue(arn).build())
                        .build())
                .orElse(properties);
    }
}
