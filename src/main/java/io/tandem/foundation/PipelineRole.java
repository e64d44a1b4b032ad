package io.tandem.foundation;

import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * A role that jobs of the pipeline take. Its policy is its boundary as well: nothing that somebody attaches later adds a
 * right. Publishes {@link #arn()}.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html">AWS</a>
 */
final class PipelineRole extends ComponentResource {
    /** The first `up` of a region takes most of an hour, and a token is not renewed. */
    private static final int SESSION_SECONDS = 7200;

    private final Output<String> arn;

    /**
     * @param name of the role, whole: policies and pipelines name it
     * @param trust who may take it, JSON
     * @param permissions what it may do, JSON
     */
    PipelineRole(String name, Output<String> trust, Output<String> permissions, ComponentResourceOptions options) {
        super("tandem:foundation:PipelineRole", name, options);
        var policy = new Policy(
                name,
                PolicyArgs.builder()
                        .name(name)
                        .path(PipelineNames.PATH)
                        .policy(permissions)
                        .build(),
                childOptions());
        var role = new Role(
                name,
                RoleArgs.builder()
                        .name(name)
                        .path(PipelineNames.PATH)
                        .description("Jobs of the pipeline")
                        .assumeRolePolicy(trust)
                        .permissionsBoundary(policy.arn())
                        .maxSessionDuration(SESSION_SECONDS)
                        .build(),
                childOptions());
        new RolePolicyAttachment(
                name,
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(policy.arn())
                        .build(),
                childOptions());
        this.arn = role.arn();
        registerOutputs(Map.of("arn", arn));
    }

    Output<String> arn() {
        return arn;
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
