package io.tandem.peering;

import com.pulumi.Context;
import com.pulumi.core.Output;
import io.tandem.cluster.ClusterAccess;
import io.tandem.data.DataAccess;
import io.tandem.edge.EdgeAccess;
import io.tandem.keys.KeyArns;
import io.tandem.keys.KeyUse;
import io.tandem.network.Placement;
import io.tandem.observe.Watched;
import io.tandem.platform.PlatformAccess;
import io.tandem.settings.StackSettings;
import java.util.List;
import java.util.Optional;

/**
 * What a region publishes: a component of each of these records is an output of its stack. Nothing in them is secret.
 */
public record RegionPorts(
        RegionIdentity identity, NetworkPorts network, ClusterPorts cluster, DataAccess data, SharedPorts shared) {

    /** The ports of a region whose rooms are built. */
    public static RegionPorts of(
            StackSettings settings,
            KeyArns keys,
            Placement network,
            ClusterAccess cluster,
            DataAccess data,
            Optional<EdgeAccess> edge,
            Optional<PlatformAccess> platform,
            Output<String> alarmTopicArn) {
        return new RegionPorts(
                RegionIdentity.of(settings),
                NetworkPorts.of(network),
                ClusterPorts.of(settings.cluster(), cluster),
                data,
                new SharedPorts(
                        edge,
                        platform,
                        keys.of(KeyUse.LOGS),
                        keys.secretsReplica(),
                        alarmTopicArn,
                        Holdings.of(settings.name(), keys, data)));
    }

    /**
     * The ports among the outputs of another stack.
     *
     * @throws IllegalArgumentException if one is missing or not of its type
     */
    static RegionPorts from(StackOutputs outputs) {
        return new RegionPorts(
                outputs.read(RegionIdentity.class),
                outputs.read(NetworkPorts.class),
                outputs.read(ClusterPorts.class),
                outputs.read(DataAccess.class),
                outputs.read(SharedPorts.class));
    }

    /** What of the region there is to watch. */
    public Watched watched() {
        return new Watched(identity.region(), cluster.clusterName(), data, shared.edge());
    }

    /** Makes the ports outputs of the stack that is being built. */
    public void exportTo(Context stack) {
        for (Record room : List.of(identity, network, cluster, data, shared)) {
            RecordOutputs.write(room).forEach((name, output) -> stack.export(name, published(output)));
        }
    }

    private static Output<?> published(Object output) {
        return output instanceof Output<?> known ? known : Output.of(output);
    }
}
