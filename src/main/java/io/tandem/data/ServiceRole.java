package io.tandem.data;

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
import io.tandem.cluster.Permissions;
import io.tandem.keys.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A role that one AWS service takes. Publishes {@link #arn()}. */
final class ServiceRole extends ComponentResource {
    private final String name;
    private final Output<String> arn;

    /**
     * @param name of the stack; IAM knows no regions, so the physical name carries one
     * @param work what the role is for, the rest of its name
     */
    ServiceRole(
            String name,
            String work,
            ServiceTrust trust,
            Permissions permissions,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:data:ServiceRole", name + "-" + work, options);
        this.name = name + "-" + work;
        var role = new Role(
                this.name,
                RoleArgs.builder()
                        .name(name + "-" + site.region() + "-" + work)
                        .description("For " + trust.service())
                        .assumeRolePolicy(trust.json(site))
                        .build(),
                childOptions());
        List<Output<String>> given = new ArrayList<>();
        permissions.managedPolicyArns().forEach(policy -> given.add(attach(role, policy)));
        permissions.policies().forEach((policyName, policy) -> given.add(allow(role, policyName, policy)));
        // Whoever names the role waits until it may do its work.
        this.arn = Output.tuple(role.arn(), Output.all(given)).applyValue(both -> both.t1);
        registerOutputs(Map.of("arn", arn));
    }

    Output<String> arn() {
        return arn;
    }

    private Output<String> attach(Role role, String policyArn) {
        return new RolePolicyAttachment(
                        name + "-policy",
                        RolePolicyAttachmentArgs.builder()
                                .role(role.name())
                                .policyArn(policyArn)
                                .build(),
                        childOptions())
                .policyArn();
    }

    private Output<String> allow(Role role, String policyName, Output<String> policy) {
        return new RolePolicy(
                        name + "-" + policyName,
                        RolePolicyArgs.builder()
                                .role(role.name())
                                .policy(policy)
                                .build(),
                        childOptions())
                .policy();
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
