package io.tandem.settings;

import java.util.List;

/**
 * The network room's settings.
 *
 * @param cidr the VPC's range, private, /16 to /20
 * @param availabilityZones two to four zones of the stack's region; subnets follow their order
 * @param natGateways how many NAT gateways there are
 * @param interfaceEndpoints AWS services reached inside the VPC, by the last part of their endpoint name
 * @param dataPorts TCP ports that the data tier serves to the private tier
 * @param flowLogRetentionDays days that flow logs are kept
 */
public record NetworkSettings(
        Cidr cidr,
        List<String> availabilityZones,
        NatGateways natGateways,
        List<String> interfaceEndpoints,
        List<Integer> dataPorts,
        int flowLogRetentionDays) {
    public NetworkSettings {
        availabilityZones = List.copyOf(availabilityZones);
        interfaceEndpoints = List.copyOf(interfaceEndpoints);
        dataPorts = List.copyOf(dataPorts);
    }
}
