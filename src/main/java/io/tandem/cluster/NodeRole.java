package io.tandem.cluster;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * The role of all nodes: joining the cluster and pulling images, no more. The network add-on has a role of its own, so
 * no pod of another kind can use what it may do.
 */
final class NodeRole extends ComponentResource {
    private static final List<String> POLICIES =
            List.of("AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly");

    private static final String TRUST = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": { "Service": "ec2.amazonaws.com" },
                  "Action": "sts:AssumeRole"
                }
              ]
            }
            """;

    private final Role role;

    NodeRole(String name, ComponentResourceOptions options) {
        super("tandem:cluster:NodeRole", name + "-node", options);
        this.role = new Role(
                name + "-node",
                RoleArgs.builder()
                        .description("Nodes of the cluster")
                        .assumeRolePolicy(TRUST)
                        .build(),
                childOptions());
        POLICIES.forEach(policy -> new RolePolicyAttachment(
                name + "-node-" + policy,
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn("arn:aws:iam::aws:policy/" + policy)
                        .build(),
                childOptions()));
        registerOutputs(Map.of("arn", arn()));
    }

    Output<String> arn() {
        return role.arn();
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
