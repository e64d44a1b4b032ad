package io.tandem.peering;

import com.pulumi.core.Output;
import io.tandem.network.Placement;
import io.tandem.settings.Cidr;
import java.util.List;

/** What a region publishes of its network. */
public record NetworkPorts(
        Output<String> vpcId,
        Cidr vpcCidr,
        Output<List<String>> publicSubnetIds,
        Output<List<String>> privateSubnetIds,
        Output<List<String>> dataSubnetIds) {

    static NetworkPorts of(Placement network) {
        return new NetworkPorts(
                network.vpcId(),
                network.vpcCidr(),
                network.publicSubnetIds(),
                network.privateSubnetIds(),
                network.dataSubnetIds());
    }
}
