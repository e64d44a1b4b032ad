package io.tandem.network;

import com.pulumi.core.Output;
import io.tandem.settings.Cidr;
import java.util.List;

/**
 * Where in the network a room may put its things. Subnet lists follow the order of the zones.
 *
 * @param vpcId the VPC
 * @param vpcCidr the VPC's range
 * @param publicSubnetIds for load balancers
 * @param privateSubnetIds for network interfaces that only answer, such as those of the control plane
 * @param nodeSubnetIds the private subnets for what reaches out when it starts: known when each has its way out
 * @param dataSubnetIds for databases
 * @param natGatewayIds through which the private subnets reach out
 */
public record Placement(
        Output<String> vpcId,
        Cidr vpcCidr,
        Output<List<String>> publicSubnetIds,
        Output<List<String>> privateSubnetIds,
        Output<List<String>> nodeSubnetIds,
        Output<List<String>> dataSubnetIds,
        List<Output<String>> natGatewayIds) {
    public Placement {
        natGatewayIds = List.copyOf(natGatewayIds);
    }
}
