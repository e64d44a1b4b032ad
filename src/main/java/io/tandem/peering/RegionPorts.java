package io.tandem.peering;

import com.pulumi.Context;
import com.pulumi.core.Output;
import io.tandem.cluster.ClusterAccess;
import io.tandem.keys.KeyArns;
import io.tandem.keys.KeyUse;
import io.tandem.network.Placement;
import io.tandem.settings.Cidr;
import io.tandem.settings.Role;
import io.tandem.settings.StackSettings;
import java.util.List;

/**
 * What a region publishes: the outputs of its stack, each under the name of its component here. Written and read in
 * this file only, so that the two stacks cannot disagree.
 *
 * @param replication where the region's data goes or comes from; {@code none} without a twin
 * @param workloadMaxNodes how far the workload pool can grow, and so what the twin has to be able to carry
 * @param clusterName what {@code aws eks update-kubeconfig --name} wants
 * @param oidcProviderArn what roles for the cluster's service accounts trust
 * @param logKeyArn the key of the region's log groups
 */
public record RegionPorts(
        Role role,
        String replication,
        String environment,
        String account,
        String region,
        Output<String> vpcId,
        Cidr vpcCidr,
        Output<List<String>> publicSubnetIds,
        Output<List<String>> privateSubnetIds,
        Output<List<String>> dataSubnetIds,
        String clusterName,
        int workloadMaxNodes,
        Output<String> oidcProviderArn,
        Output<String> logKeyArn) {
    /** The ports of a region whose rooms are built. */
    public static RegionPorts of(StackSettings settings, KeyArns keys, Placement network, ClusterAccess cluster) {
        return new RegionPorts(
                settings.role(),
                settings.peer()
                        .map(peer -> (settings.role() == Role.DR ? "from " : "to ") + peer.region())
                        .orElse("none"),
                settings.environment(),
                settings.account(),
                settings.region(),
                network.vpcId(),
                network.vpcCidr(),
                network.publicSubnetIds(),
                network.privateSubnetIds(),
                network.dataSubnetIds(),
                cluster.name(),
                settings.cluster().workload().maxSize(),
                cluster.oidcProviderArn(),
                keys.of(KeyUse.LOGS));
    }

    /**
     * The ports among the outputs of another stack.
     *
     * @throws IllegalArgumentException if one is missing or not of its type
     */
    static RegionPorts from(StackOutputs outputs) {
        return new RegionPorts(
                outputs.constant("role", Role.class),
                outputs.text("replication"),
                outputs.text("environment"),
                outputs.text("account"),
                outputs.text("region"),
                Output.of(outputs.text("vpcId")),
                Cidr.parse(outputs.text("vpcCidr")),
                Output.of(outputs.texts("publicSubnetIds")),
                Output.of(outputs.texts("privateSubnetIds")),
                Output.of(outputs.texts("dataSubnetIds")),
                outputs.text("clusterName"),
                outputs.integer("workloadMaxNodes"),
                Output.of(outputs.text("oidcProviderArn")),
                Output.of(outputs.text("logKeyArn")));
    }

    /** Makes the ports outputs of the stack that is being built. */
    public void exportTo(Context stack) {
        stack.export("role", role.toString());
        stack.export("replication", replication);
        stack.export("environment", environment);
        stack.export("account", account);
        stack.export("region", region);
        stack.export("vpcId", vpcId);
        stack.export("vpcCidr", vpcCidr.toString());
        stack.export("publicSubnetIds", publicSubnetIds);
        stack.export("privateSubnetIds", privateSubnetIds);
        stack.export("dataSubnetIds", dataSubnetIds);
        stack.export("clusterName", clusterName);
        stack.export("workloadMaxNodes", workloadMaxNodes);
        stack.export("oidcProviderArn", oidcProviderArn);
        stack.export("logKeyArn", logKeyArn);
    }
}
