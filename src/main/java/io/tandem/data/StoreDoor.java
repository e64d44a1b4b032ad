package io.tandem.data;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.inputs.SecurityGroupIngressArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** The security group of a store: who may comes in by its port, nothing goes out. */
final class StoreDoor extends ComponentResource {
    private final SecurityGroup group;

    /** A door for pods and nodes of the cluster. */
    StoreDoor(String name, int port, DataFoundation on, ComponentResourceOptions options) {
        this(name, port, List.of(on.clusterSecurityGroupId()), on, options);
    }

    /**
     * @param name logical name of the store
     * @param visitors the security groups of those who may come in
     */
    StoreDoor(
            String name, int port, List<Output<String>> visitors, DataFoundation on, ComponentResourceOptions options) {
        super("tandem:data:StoreDoor", name + "-door", options);
        this.group = new SecurityGroup(
                name + "-door",
                SecurityGroupArgs.builder()
                        .vpcId(on.network().vpcId())
                        .description("Who reaches " + name)
                        .ingress(SecurityGroupIngressArgs.builder()
                                .protocol("tcp")
                                .fromPort(port)
                                .toPort(port)
                                .securityGroups(Output.all(visitors))
                                .description("Clients of " + name)
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
