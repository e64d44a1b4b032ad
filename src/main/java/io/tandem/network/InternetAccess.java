package io.tandem.network;

import com.pulumi.aws.ec2.Eip;
import com.pulumi.aws.ec2.EipArgs;
import com.pulumi.aws.ec2.InternetGateway;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.NatGateway;
import com.pulumi.aws.ec2.NatGatewayArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.settings.NatGateways;
import io.tandem.settings.NetworkSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The Internet gateway, and in the public tier the NAT gateways through which the private tier reaches out. */
final class InternetAccess extends ComponentResource {
    private final String name;
    private final InternetGateway gateway;
    private final List<NatGateway> nats;

    InternetAccess(
            String name,
            NetworkSettings settings,
            Output<String> vpcId,
            NetworkTier publicTier,
            ComponentResourceOptions options) {
        super("tandem:network:InternetAccess", name, options);
        this.name = name;
        this.gateway = new InternetGateway(
                name + "-internet",
                InternetGatewayArgs.builder()
                        .vpcId(vpcId)
                        .tags(Map.of("Name", name))
                        .build(),
                childOptions().build());
        int count = settings.natGateways() == NatGateways.SINGLE
                ? 1
                : settings.availabilityZones().size();
        this.nats = IntStream.range(0, count)
                .mapToObj(zone -> nat(zone, publicTier.subnetId(zone)))
                .toList();
        registerOutputs(Map.of("internetGatewayId", gateway.id()));
    }

    Output<String> internetGatewayId() {
        return gateway.id();
    }

    /** The NAT gateway a zone uses: its own, or the only one. */
    Output<String> natGatewayId(int zone) {
        return nats.get(zone % nats.size()).id();
    }

    List<Output<String>> natGatewayIds() {
        return nats.stream().map(NatGateway::id).toList();
    }

    private NatGateway nat(int zone, Output<String> subnetId) {
        var nat = name + "-nat-" + (zone + 1);
        var address = new Eip(
                nat + "-address",
                EipArgs.builder().domain("vpc").tags(Map.of("Name", nat)).build(),
                childOptions().build());
        return new NatGateway(
                nat,
                NatGatewayArgs.builder()
                        .allocationId(address.allocationId())
                        .subnetId(subnetId)
                        .tags(Map.of("Name", nat))
                        .build(),
                // Nothing of the NAT gateway names the Internet gateway, yet it cannot work before that is attached.
                childOptions().dependsOn(gateway).build());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
