package io.tandem.network;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.FlowLog;
import com.pulumi.aws.ec2.FlowLogArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import java.util.Map;

/** The record of all traffic of the VPC, kept in an encrypted log group for the given days. */
final class FlowLogs extends ComponentResource {
    private final String name;

    FlowLogs(
            String name,
            int retentionDays,
            Site site,
            Output<String> vpcId,
            Output<String> keyArn,
            ComponentResourceOptions options) {
        super("tandem:network:FlowLogs", name, options);
        this.name = name + "-flow-logs";
        var group = group("/" + name + "/flow-logs", retentionDays, keyArn);
        var policy = new FlowLogPolicy(site);
        var role = new Role(
                this.name,
                RoleArgs.builder()
                        .description("Writes the flow logs of the VPC")
                        .assumeRolePolicy(policy.trust())
                        .build(),
                childOptions().build());
        var permission = new RolePolicy(
                this.name + "-permission",
                RolePolicyArgs.builder()
                        .role(role.name())
                        .policy(group.arn().applyValue(policy::permission))
                        .build(),
                childOptions().build());
        flowLog(vpcId, group, role, permission);
        registerOutputs(Map.of("logGroupName", group.name()));
    }

    private LogGroup group(String groupName, int retentionDays, Output<String> keyArn) {
        return new LogGroup(
                name + "-group",
                LogGroupArgs.builder()
                        .name(groupName)
                        .kmsKeyId(keyArn)
                        .retentionInDays(retentionDays)
                        .build(),
                childOptions().build());
    }

    private void flowLog(Output<String> vpcId, LogGroup group, Role role, RolePolicy permission) {
        new FlowLog(
                name + "-vpc",
                FlowLogArgs.builder()
                        .vpcId(vpcId)
                        .trafficType("ALL")
                        .logDestinationType("cloud-watch-logs")
                        .logDestination(group.arn())
                        .iamRoleArn(role.arn())
                        .tags(Map.of("Name", name))
                        .build(),
                // The role's ARN says nothing of its permission, and without it the first records are lost.
                childOptions().dependsOn(permission).build());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
