package io.tandem.data;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.inputs.SecurityGroupIngressArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** The security group of a store: pods and nodes of the cluster come in by its port, nothing goes out. */
final class StoreDoor extends ComponentResource {
    private final SecurityGroup group;

    /** @param name logical name of the store */
    StoreDoor(String name, int port, DataFoundation on, ComponentResourceOptions options) {
        super("tandem:data:StoreDoor", name + "-door", options);
        this.group = new SecurityGroup(
                name + "-door",
                SecurityGroupArgs.builder()
                        .vpcId(on.network().vpcId())
                        .description("From the cluster to " + name)
                        .ingress(SecurityGroupIngressArgs.builder()
                                .description("Pods and nodes of the cluster")
                                .protocol("tcp")
                                .fromPort(port)
                                .toPort(port)
                                .securityGroups(Output.all(on.clusterSecurityGroupId()))
                                .build())
                        .tags(Map.of("Name", name))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("securityGroupId", securityGroupId()));
    }

    Output<String> securityGroupId() {
        return group.id();
    }
}
