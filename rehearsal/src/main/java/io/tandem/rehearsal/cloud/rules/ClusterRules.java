package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What EKS refuses, by type. */
final class ClusterRules {
    private ClusterRules() {}

    static List<Rule> all() {
        return List.of(
                asked(Types.CLUSTER, Versions::cluster),
                asked(Types.CLUSTER, Clusters::role),
                asked(Types.CLUSTER, Clusters::subnets),
                asked(Types.CLUSTER, Clusters::endpoint),
                asked(Types.CLUSTER, Clusters::encryption),
                asked(Types.CLUSTER, Clusters::authenticationMode),
                asked(Types.NODE_GROUP, Versions::nodeGroup),
                asked(Types.NODE_GROUP, NodeGroups::scaling),
                asked(Types.NODE_GROUP, NodeGroups::template),
                asked(Types.NODE_GROUP, NodeGroups::subnets),
                asked(Types.NODE_GROUP, InstanceTypes::exist),
                asked(Types.NODE_GROUP, InstanceTypes::architecture),
                asked(Types.NODE_GROUP, InstanceTypes::image),
                asked(Types.NODE_GROUP, NodeRoles::trust),
                asked(Types.NODE_GROUP, NodeRoles::permissions),
                asked(Types.NODE_GROUP, NodeVolumes::keys),
                asked(Types.NODE_GROUP, NodeNetworks::wayOut),
                asked(Types.ADD_ON, AddOns::known),
                asked(Types.ADD_ON, AddOns::version),
                asked(Types.ADD_ON, AddOns::conflicts),
                asked(Types.ADD_ON, AddOns::nodes),
                asked(Types.ADD_ON, AddOnConfiguration::check),
                asked(Types.ADD_ON, AddOnRoles::volumeDriver),
                asked(Types.ACCESS_ENTRY, AccessEntries::mode),
                asked(Types.ACCESS_ENTRY, AccessEntries::entry),
                asked(Types.ACCESS_POLICY_ASSOCIATION, AccessEntries::mode),
                asked(Types.ACCESS_POLICY_ASSOCIATION, AccessEntries::association));
    }
}
