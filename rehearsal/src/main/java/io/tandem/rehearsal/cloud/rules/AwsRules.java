package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.cloud.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every rule and the type it is for. */
public final class AwsRules {
    private static final Set<Operation> ASKED = EnumSet.of(Operation.CREATE, Operation.UPDATE);
    private static final Set<Operation> LOST = EnumSet.of(Operation.UPDATE, Operation.DELETE);

    private AwsRules() {}

    public static List<Rule> all() {
        return List.of(
                asked(Types.VPC, Vpcs::size),
                asked(Types.SUBNET, Subnets::range),
                asked(Types.SUBNET, Subnets::conflict),
                asked(Types.SUBNET, Subnets::zone),
                asked(Types.NAT_GATEWAY, Gateways::natIsAttached),
                lost(Types.INTERNET_GATEWAY, Gateways::detachLast),
                asked(Types.ROUTE, Routes::route),
                asked(Types.ROUTE_TABLE, Routes::inline),
                asked(Types.ROUTE_TABLE_ASSOCIATION, Routes::association),
                asked(Types.NETWORK_ACL, NetworkAcls::inline),
                asked(Types.NETWORK_ACL, NetworkAcls::subnets),
                asked(Types.NETWORK_ACL_RULE, NetworkAcls::rule),
                asked(Types.NETWORK_ACL_ASSOCIATION, NetworkAcls::association),
                asked(Types.SECURITY_GROUP, SecurityGroups::name),
                asked(Types.SECURITY_GROUP, SecurityGroups::inline),
                asked(Types.DEFAULT_SECURITY_GROUP, SecurityGroups::inline),
                asked(Types.INGRESS_RULE, SecurityGroups::rule),
                asked(Types.INGRESS_RULE, SecurityGroups::sameVpc),
                asked(Types.EGRESS_RULE, SecurityGroups::rule),
                asked(Types.EGRESS_RULE, SecurityGroups::sameVpc),
                asked(Types.FLOW_LOG, FlowLogs::delivery),
                asked(Types.ROLE, Roles::trust),
                asked(Types.ROLE, Policies::ofRole),
                asked(Types.ROLE, Policies::known),
                asked(Types.POLICY, Policies::managed),
                asked(Types.ROLE_POLICY, Policies::inline),
                asked(Types.ROLE_POLICY_ATTACHMENT, Policies::known),
                asked(Types.KEY, Keys::policy),
                asked(Types.LOG_GROUP, LogGroups::key),
                asked(Types.VPC_ENDPOINT, Endpoints::service),
                asked(Types.VPC_ENDPOINT, Endpoints::place),
                asked(Types.VPC_ENDPOINT, Endpoints::zones),
                asked(Types.VPC_ENDPOINT, Endpoints::privateDns),
                asked(Types.VPC_ENDPOINT, Endpoints::routes),
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

    /** A rule for what a resource is asked to be, at its creation and at its updates. */
    private static Rule asked(String type, Rule rule) {
        return new Bound(type, ASKED, rule);
    }

    /** A rule for what a resource was and is to be no more, at its updates and at its deletion. */
    private static Rule lost(String type, Rule rule) {
        return new Bound(type, LOST, rule);
    }

    private record Bound(String type, Set<Operation> operations, Rule rule) implements Rule {
        @Override
        public void check(Request request) {
            if (request.type().token().equals(type) && operations.contains(request.operation())) {
                rule.check(request);
            }
        }
    }
}
