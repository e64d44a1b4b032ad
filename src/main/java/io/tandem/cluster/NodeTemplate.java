package io.tandem.cluster;

import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingEbsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMetadataOptionsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateNetworkInterfaceArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateTagSpecificationArgs;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every instance of a pool is started with. Instance types are the node group's: EKS refuses them in both places.
 *
 * @param pool name of the pool, which its instances bear
 * @param diskGiB size of the root volume in GiB
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html">AWS</a>
 */
record NodeTemplate(String pool, int diskGiB, NodeFoundation foundation) {
    /** The root volume of Amazon Linux 2023. */
    private static final String ROOT_DEVICE = "/dev/xvda";

    LaunchTemplateArgs args() {
        return LaunchTemplateArgs.builder()
                .blockDeviceMappings(rootVolume())
                .metadataOptions(metadata())
                .networkInterfaces(networkInterface())
                .tagSpecifications(tagSpecifications())
                .build();
    }

    private LaunchTemplateBlockDeviceMappingArgs rootVolume() {
        return LaunchTemplateBlockDeviceMappingArgs.builder()
                .deviceName(ROOT_DEVICE)
                .ebs(LaunchTemplateBlockDeviceMappingEbsArgs.builder()
                        .volumeType("gp3")
                        .volumeSize(diskGiB)
                        .encrypted("true")
                        .kmsKeyId(foundation.volumesKeyArn())
                        .deleteOnTermination("true")
                        .build())
                .build();
    }

    /** One hop: the answer to a pod, which is one hop further, is dropped, so pods cannot take the node's role. */
    private static LaunchTemplateMetadataOptionsArgs metadata() {
        return LaunchTemplateMetadataOptionsArgs.builder()
                .httpEndpoint("enabled")
                .httpTokens("required")
                .httpPutResponseHopLimit(1)
                .build();
    }

    /** Whoever sets an interface must name its groups, else EC2 gives it the VPC's default group, which is closed. */
    private LaunchTemplateNetworkInterfaceArgs networkInterface() {
        return LaunchTemplateNetworkInterfaceArgs.builder()
                .deviceIndex(0)
                .associatePublicIpAddress("false")
                .deleteOnTermination("true")
                .securityGroups(foundation.cluster().securityGroupId().applyValue(List::of))
                .build();
    }

    private List<LaunchTemplateTagSpecificationArgs> tagSpecifications() {
        var tags = new HashMap<>(foundation.tags());
        tags.put("Name", pool);
        return Stream.of("instance", "volume", "network-interface")
                .map(type -> LaunchTemplateTagSpecificationArgs.builder()
                        .resourceType(type)
                        .tags(tags)
                        .build())
                .toList();
    }
}
