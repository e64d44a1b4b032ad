package io.tandem.data;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import java.util.Map;

/** A role that one AWS service takes to do what one policy of AWS allows. Publishes {@link #arn()}. */
final class ServiceRole extends ComponentResource {
    private final Output<String> arn;

    /**
     * @param name of the stack; IAM knows no regions, so the physical name carries one
     * @param work what the role is for, the rest of its name
     * @param policy path and name of the AWS policy
     */
    ServiceRole(
            String name, String work, ServiceTrust trust, String policy, Site site, ComponentResourceOptions options) {
        super("tandem:data:ServiceRole", name + "-" + work, options);
        var role = new Role(
                name + "-" + work,
                RoleArgs.builder()
                        .name(name + "-" + site.region() + "-" + work)
                        .description("For " + trust.service())
                        .assumeRolePolicy(trust.json(site))
                        .build(),
                childOptions());
        var attachment = new RolePolicyAttachment(
                name + "-" + work + "-policy",
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn("arn:aws:iam::aws:policy/" + policy)
                        .build(),
                childOptions());
        // Whoever names the role waits until it may do its work.
        this.arn = Output.tuple(role.arn(), attachment.policyArn()).applyValue(both -> both.t1);
        registerOutputs(Map.of("arn", arn));
    }

    Output<String> arn() {
        return arn;
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
