package io.tandem.data;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.inputs.SecurityGroupEgressArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.settings.StreamingSettings;
import java.util.Map;

/** The security group of a replicator: it reaches the brokers of its VPC, and nothing reaches it. */
final class StreamReplicatorGate extends ComponentResource {
    private final SecurityGroup group;

    StreamReplicatorGate(String streaming, DataFoundation on, ComponentResourceOptions options) {
        super("tandem:data:StreamReplicatorGate", streaming + "-replicator-gate", options);
        this.group = new SecurityGroup(
                streaming + "-replicator-gate",
                SecurityGroupArgs.builder()
                        .vpcId(on.network().vpcId())
                        .description("From the replicator to the brokers of " + streaming)
                        .egress(SecurityGroupEgressArgs.builder()
                                .description("Brokers")
                                .protocol("tcp")
                                .fromPort(StreamingSettings.PORT)
                                .toPort(StreamingSettings.PORT)
                                .cidrBlocks(on.network().vpcCidr().toString())
                                .build())
                        .tags(Map.of("Name", streaming + "-replicator"))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("securityGroupId", securityGroupId()));
    }

    Output<String> securityGroupId() {
        return group.id();
    }
}
