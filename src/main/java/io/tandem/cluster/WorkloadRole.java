package io.tandem.cluster;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * An IAM role that exactly one service account of the cluster can take, with the permissions its caller gives. Needs
 * the cluster's OIDC provider; publishes {@link #arn()}.
 */
public final class WorkloadRole extends ComponentResource {
    private final String name;
    private final Role role;

    /** @param name logical name of the role, whole */
    public WorkloadRole(
            String name,
            ServiceAccount account,
            ClusterAccess cluster,
            Permissions permissions,
            ComponentResourceOptions options) {
        super("tandem:cluster:WorkloadRole", name, options);
        this.name = name;
        var trust = Output.tuple(cluster.oidcProviderArn(), cluster.oidcIssuer())
                .applyValue(oidc -> new WebIdentityTrust(account, oidc.t1, oidc.t2).json());
        this.role = new Role(
                name,
                RoleArgs.builder()
                        .description("Service account " + account.namespace() + "/" + account.name())
                        .assumeRolePolicy(trust)
                        .build(),
                childOptions());
        permissions.managedPolicyArns().forEach(this::attach);
        permissions.policies().forEach(this::allow);
        registerOutputs(Map.of("arn", arn()));
    }

    public Output<String> arn() {
        return role.arn();
    }

    private void attach(String policyArn) {
        new RolePolicyAttachment(
                name + "-" + policyArn.substring(policyArn.lastIndexOf('/') + 1),
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(policyArn)
                        .build(),
                childOptions());
    }

    private void allow(String policyName, Output<String> policy) {
        new RolePolicy(
                name + "-" + policyName,
                RolePolicyArgs.builder().role(role.name()).policy(policy).build(),
                childOptions());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
